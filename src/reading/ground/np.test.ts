import { expect, test } from 'vitest'
import { sketchDoc } from '../../../tests/support/sketch-doc.ts'
import { Graph } from '../../language/graph.ts'
import type { GroundContext } from '../context.ts'
import { coordinated, npSpan } from './np.ts'

const TEXT = 'The U.S. and Omani officials, who left, met rebels of the north near Sohar.'
const doc = sketchDoc(TEXT, [
  'The|DET.DT|det>5 U.S.|PROPN.NNP|compound>5 and|CCONJ.CC|cc>4 Omani|ADJ.JJ|conj>2 officials|NOUN.NNS|nsubj>10 ,|PUNCT.,|punct>8 who|PRON.WP|nsubj>8 left|VERB.VBD|acl:relcl>5 ,|PUNCT.,|punct>8 met|VERB.VBD|root>0 rebels|NOUN.NNS|obj>10 of|ADP.IN|case>14 the|DET.DT|det>14 north|NOUN.NN|nmod>11 near|ADP.IN|case>16 Sohar|PROPN.NNP|nmod>11 .|PUNCT..|punct>10',
])
const context = { doc, graph: new Graph(doc) } as unknown as GroundContext
const at = (word: string): number => doc.tokens.findIndex((t) => t.text === word)

test('a phrase is cited with its modifiers, without article, clause and further places', () => {
  expect(TEXT.slice(...npSpan(context, at('officials')))).toBe('U.S. and Omani officials')
  expect(TEXT.slice(...npSpan(context, at('rebels')))).toBe('rebels of the north')
})

test('coordinated heads come with the first', () => {
  expect(coordinated(context, at('U.S.')).map((i) => doc.tokens[i]?.text)).toEqual(['U.S.', 'Omani'])
  expect(coordinated(context, at('rebels'))).toEqual([at('rebels')])
})
