import { expect, test } from 'vitest'
import { goldDocuments } from './coref-gold.ts'
import { b3Recall, ceafeRecall, clusterScores, mucRecall, pronounScore } from './coref-measures.ts'

const KEY = [
  [1, 2, 3],
  [4, 5],
]

test('perfect chains score one, no chains score nothing', () => {
  expect(clusterScores([KEY], [KEY])).toEqual({ muc: 1, b3: 1, ceafe: 1, conll: 1 })
  expect(clusterScores([KEY], [[]]).conll).toBe(0)
})

test('one chain too many: links, mentions and chains are counted as published', () => {
  const merged = [[1, 2, 3, 4, 5]]
  expect(mucRecall(merged, KEY)).toEqual({ hit: 3, all: 4 })
  expect(b3Recall(merged, KEY).hit).toBeCloseTo((9 + 4) / 5)
  expect(ceafeRecall(KEY, merged).hit).toBeCloseTo(6 / 8)
})

const row = (id: number, form: string, upos: string, head: number, deprel: string, misc: string): string =>
  [id, form, form.toLowerCase(), upos, '_', '_', head, deprel, '_', misc].join('\t')
const SOURCE = [
  '# newdoc id = GUM_news_mine',
  row(1, 'The', 'DET', 2, 'det', 'Entity=(1-person-new-coref'),
  row(2, 'nurse', 'NOUN', 3, 'nsubj', 'Entity=1)'),
  row(3, 'saw', 'VERB', 0, 'root', '_'),
  row(4, 'her', 'PRON', 5, 'nmod:poss', 'Entity=(2-object-new-sgl(1-person-giv-coref)'),
  row(5, 'hat', 'NOUN', 3, 'obj', 'Entity=2)'),
  '',
  '',
].join('\n')

test('gold chains are read by the heads of their phrases', () => {
  const [document] = goldDocuments(SOURCE)
  expect(document?.genre).toBe('news')
  expect(document?.chains).toEqual([[1, 3]])
})

test('a pronoun counts when the phrase before it in its chain is of its gold chain', () => {
  const document = goldDocuments(SOURCE)[0]
  if (!document) throw new Error('no document')
  expect(pronounScore(document, [[1, 3]])).toEqual({ hit: 1, all: 1 })
  expect(pronounScore(document, [[0, 3]])).toEqual({ hit: 0, all: 1 })
  expect(pronounScore(document, [])).toEqual({ hit: 0, all: 1 })
})
