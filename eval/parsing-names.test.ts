import { describe, expect, it } from 'vitest'
import { readConllu } from '../src/language/conllu.ts'
import { goldNames } from './parsing-names.ts'

/** Rows of form, tag, Penn tag, head, relation, and brackets of `Entity=` where there are some. */
function names(rows: string): string[] {
  const lines = rows.split(' ').map((row, i) => {
    const [form, upos, xpos, head, deprel, entity] = row.split('/')
    return [i + 1, form, form, upos, xpos, '_', head, deprel, '_', entity ? `Entity=${entity}` : '_'].join('\t')
  })
  const [sentence] = readConllu(`${lines.join('\n')}\n\n`)
  return sentence ? goldNames(sentence).map(({ kind, first, last }) => `${kind} ${first}-${last}`) : []
}

describe('goldNames', () => {
  it('cuts a phrase to the words of its name', () => {
    expect(names('the/DET/DT/3/det/(1-organization-new old/ADJ/JJ/3/amod Senate/PROPN/NNP/4/nsubj/1) met/VERB/VBD/0/root')).toEqual([
      'organization 2-2',
    ])
  })

  it('goes on over "of" to a further name', () => {
    const rows = 'Bank/PROPN/NNP/4/nsubj/(1-organization-new of/ADP/IN/3/case Laos/PROPN/NNP/1/nmod/(2-place-new)1) fell/VERB/VBD/0/root'
    expect(names(rows)).toEqual(['organization 0-2'])
  })

  it('leaves out a title that stands for a person, and calls a people a group', () => {
    expect(names('the/DET/DT/2/det/(1-person-new Secretary/PROPN/NNP/3/nsubj/1) left/VERB/VBD/0/root')).toEqual([])
    expect(names('Danes/PROPN/NNPS/2/nsubj/(1-person-new) left/VERB/VBD/0/root')).toEqual(['group 0-0'])
  })

  it('leaves out phrases that no proper noun heads', () => {
    expect(names('the/DET/DT/2/det/(1-person-new envoy/NOUN/NN/3/nsubj/1) left/VERB/VBD/0/root')).toEqual([])
  })
})
