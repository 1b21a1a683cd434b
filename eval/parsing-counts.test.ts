import { describe, expect, it } from 'vitest'
import { readConllu } from '../src/language/conllu.ts'
import { docFromConllu, placeWords } from '../src/language/conllu-doc.ts'
import type { Doc } from '../src/language/doc.ts'
import { type Counts, countGoldWords, countRawText } from './parsing-counts.ts'
import type { Treebank } from './parsing-gold.ts'

const row = (...columns: (string | number)[]): string => columns.join('\t')
const SOURCE = [
  row(1, 'Rebels', 'rebel', 'NOUN', 'NNS', '_', 2, 'nsubj', '_', '_'),
  row(2, 'fled', 'flee', 'VERB', 'VBD', '_', 0, 'root', '_', 'SpaceAfter=No'),
  row(3, '.', '.', 'PUNCT', '.', '_', 2, 'punct', '_', '_'),
  '',
  row(1, 'Ships', 'ship', 'NOUN', 'NNS', '_', 2, 'nsubj', '_', '_'),
  row(2, 'sank', 'sink', 'VERB', 'VBD', '_', 0, 'root', '_', '_'),
  '',
].join('\n')

function treebank(): Treebank {
  const sentences = readConllu(SOURCE)
  let text = ''
  const spans = sentences.map((sentence) => {
    const placed = placeWords(sentence, text.length)
    text += placed.text
    return placed.spans
  })
  return { sentences, text, spans }
}

const percent = (counts: Counts): Record<string, number> =>
  Object.fromEntries([...counts].map(([figure, { hit, all }]) => [figure, Math.round((hit / all) * 100)]))

describe('countGoldWords', () => {
  it('gives full marks to the gold Doc and takes off for each fault', () => {
    const doc = docFromConllu(SOURCE)
    const full: Counts = new Map()
    countGoldWords(treebank(), doc, full)
    expect(percent(full)).toEqual({ UPOS: 100, XPOS: 100, UAS: 100, LAS: 100, lemma: 100, 'lemma of gold tags': 100 })
    const tokens = doc.tokens.map((token) =>
      token.text === 'Ships' ? { ...token, upos: 'VERB' as const, deprel: 'obj', lemma: 'x' } : token,
    )
    const faulty: Counts = new Map()
    countGoldWords(treebank(), { ...doc, tokens }, faulty)
    expect(percent(faulty)).toMatchObject({ UPOS: 80, XPOS: 100, UAS: 100, LAS: 80, lemma: 80 })
  })
})

describe('countRawText', () => {
  it('matches words and sentences by their characters', () => {
    const counts: Counts = new Map()
    countRawText(treebank(), docFromConllu(SOURCE), counts)
    expect(percent(counts)).toEqual({ 'raw token F1': 100, 'raw UPOS': 100, 'raw UAS': 100, 'raw LAS': 100, 'raw sentence F1': 100 })
  })

  it('counts a word that was not cut, and a sentence that ran on', () => {
    const doc = docFromConllu(SOURCE)
    const merged = doc.tokens.flatMap((token) =>
      token.text === '.' ? [] : [token.text === 'fled' ? { ...token, span: [7, 12] as const, text: 'fled.' } : token],
    )
    const shifted: Doc['tokens'] = merged.map((token, index) => ({ ...token, index, head: token.head < 0 ? -1 : token.head > 2 ? 3 : 1 }))
    const counts: Counts = new Map()
    const sentences: Doc['sentences'] = [{ index: 0, span: [0, 23], first: 0, last: 4, root: 1 }]
    countRawText(treebank(), { ...doc, tokens: shifted, sentences }, counts)
    expect(percent(counts)['raw token F1']).toBe(67)
    expect(percent(counts)['raw sentence F1']).toBe(0)
    expect(percent(counts)['raw LAS']).toBe(44)
  })
})
