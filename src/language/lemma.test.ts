import { describe, expect, it } from 'vitest'
import type { Upos } from './doc.ts'
import { lemmatize } from './lemma.ts'

/** Form, universal tag, Penn tag, dictionary form. */
const ROWS = `
rescued VERB VBD rescue|stopped VERB VBD stop|agreed VERB VBD agree|denied VERB VBN deny|sought VERB VBD seek|overthrew VERB VBD overthrow
making VERB VBG make|running VERB VBG run|lying VERB VBG lie|bombing VERB VBG bomb|forcing VERB VBG force|clashes VERB VBZ clash|flies VERB VBZ fly
are AUX VBP be|'s AUX VBZ be|'ll AUX MD will|ca AUX MD can|wo AUX MD will|had AUX VBD have|n't PART RB not|does AUX VBZ do
cities NOUN NNS city|wives NOUN NNS wife|crises NOUN NNS crisis|policemen NOUN NNS policeman|cases NOUN NNS case|boxes NOUN NNS box
people NOUN NNS people|children NOUN NNS child|TVs NOUN NNS TV|buses NOUN NNS bus|heroes NOUN NNS hero|women NOUN NNS woman
larger ADJ JJR large|biggest ADJ JJS big|earlier ADV RBR early|worst ADJ JJS bad|deadliest ADJ JJS deadly
them PRON PRP they|us PRON PRP we|an DET DT a|those DET DT that|her PRON PRP she
ATTACKED VERB VBD attack|TROOPS NOUN NNS troop|Militants NOUN NNS militant
Nairobi PROPN NNP Nairobi|Americans PROPN NNPS American|States PROPN NNPS State|Jews PROPN NNPS Jew|Philippines PROPN NNPS Philippines|Sept. PROPN NNP September
Kenyan ADJ JJ Kenyan|KENYAN ADJ JJ Kenyan|Heavy ADJ JJ heavy|kurdish ADJ JJ Kurdish
12,500 NUM CD 12500|1.5 NUM CD 1.5|bn NUM CD billion|XIV NUM CD XIV|Twelve NUM CD twelve
” PUNCT '' "|, PUNCT , ,
`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ') as [string, Upos, string, string])

describe('lemmatize', () => {
  it.each(ROWS)('%s %s %s is %s', (form, upos, xpos, lemma) => {
    expect(lemmatize(form, upos, xpos)).toBe(lemma)
  })

  it('gives a curly form the lemma of the straight one', () => {
    expect(lemmatize('n’t', 'PART', 'RB')).toBe('not')
    expect(lemmatize('’ve', 'AUX', 'VBP')).toBe('have')
  })

  it('takes any letters with any tag', () => {
    for (const form of ['', "'", 's', 'ed', 'ing', 'ies', '\u0000', '😀', 'x'.repeat(5000)]) {
      for (const xpos of ['NNS', 'VBZ', 'VBD', 'VBG', 'JJR', 'JJS', 'NNPS', 'CD', 'ZZ']) {
        for (const upos of ['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM'] as const) expect(typeof lemmatize(form, upos, xpos)).toBe('string')
      }
    }
  })
})
