import { describe, expect, it } from 'vitest'
import { formatConllu, readConllu } from './conllu.ts'
import { docFromConllu } from './conllu-doc.ts'

const row = (...columns: (string | number)[]): string => columns.join('\t')
const SOURCE = [
  '# sent_id = a-1',
  '# text = Peru\'s envoy "left".',
  row('1-2', "Peru's", '_', '_', '_', '_', '_', '_', '_', '_'),
  row(1, 'Peru', 'Peru', 'PROPN', 'NNP', '_', 3, 'nmod:poss', '_', 'Name=B-place'),
  row(2, "'s", "'s", 'PART', 'POS', '_', 1, 'case', '_', '_'),
  row(3, 'envoy', 'envoy', 'NOUN', 'NN', '_', 5, 'nsubj', '_', '_'),
  row('3.1', 'ghost', '_', '_', '_', '_', '_', '_', '_', '_'),
  row(4, '"', '"', 'PUNCT', '``', '_', 5, 'punct', '_', 'SpaceAfter=No'),
  row(5, 'left', 'leave', 'VERB', 'VBD', '_', 0, 'root', '_', 'SpaceAfter=No'),
  row(6, '"', '"', 'PUNCT', "''", '_', 5, 'punct', '_', 'SpaceAfter=No'),
  row(7, '.', '.', 'PUNCT', '.', '_', 5, 'punct', '_', '_'),
  '',
  '# newpar',
  row(1, 'Quito', 'Quito', 'PROPN', 'NNP', '_', 3, 'nsubj', '_', 'Name=B-place'),
  row(2, 'City', 'City', 'PROPN', 'NNP', '_', 1, 'flat', '_', 'Name=I-place'),
  row(3, 'waits', 'wait', 'VERB', 'VBZ', '_', 0, 'root', '_', '_'),
  '',
].join('\r\n')

describe('readConllu', () => {
  it('keeps syntactic words, folds ranges in and leaves empty nodes out', () => {
    const [first, second] = readConllu(SOURCE)
    expect(first?.words.map((columns) => columns[1])).toEqual(['Peru', "'s", 'envoy', '"', 'left', '"', '.'])
    expect(first?.ranges.get(1)).toEqual({ form: "Peru's", last: 2, spaceAfter: true })
    expect(first?.meta.get('sent_id')).toBe('a-1')
    expect(second?.meta.has('newpar')).toBe(true)
  })

  it('passes over what is no row of ten columns', () => {
    expect(readConllu('hello\n1\tno\n\n\u0000\t\t\n')).toEqual([])
  })
})

describe('docFromConllu', () => {
  const doc = docFromConllu(SOURCE)

  it('rebuilds the text, with each word at its span', () => {
    expect(doc.text).toBe('Peru\'s envoy "left".\n\nQuito City waits')
    for (const token of doc.tokens) expect(doc.text.slice(...token.span)).toBe(token.text)
  })

  it('counts heads and names over the whole Doc', () => {
    expect(doc.tokens.map((token) => token.head)).toEqual([2, 0, 4, 4, -1, 4, 4, 9, 7, -1])
    expect(doc.names.map(({ kind, first, last, head }) => [kind, first, last, head])).toEqual([
      ['place', 0, 1, 0],
      ['place', 7, 9, 7],
    ])
  })
})

describe('formatConllu', () => {
  const doc = docFromConllu(SOURCE)

  it('gives back the same Doc when it is read again', () => {
    expect(docFromConllu(formatConllu(doc))).toEqual(doc)
  })

  it('writes ten columns, sentence numbers, paragraphs and chains', () => {
    const chain = { referents: [{ head: 0, first: 0, last: 2, via: 'name' as const }], best: 0, members: [] }
    const lines = formatConllu({ ...doc, chains: [chain] }, 'story').split('\n')
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# sent_id = story-1',
      '# text = Peru\'s envoy "left".',
      '# sent_id = story-2',
      '# newpar',
      '# text = Quito City waits',
    ])
    expect(lines.filter((line) => /^\d/.test(line)).every((line) => line.split('\t').length === 10)).toBe(true)
    expect(lines[2]).toBe(row(1, 'Peru', 'Peru', 'PROPN', 'NNP', '_', 3, 'nmod:poss', '_', 'Name=B-place|Coref=1|SpaceAfter=No'))
  })

  it('marks a missing space between two sentences', () => {
    const joined = docFromConllu(
      [
        row(1, 'Go', 'go', 'VERB', 'VB', '_', 0, 'root', '_', 'SpaceAfter=No'),
        '',
        row(1, 'Stay', 'stay', 'VERB', 'VB', '_', 0, 'root', '_', '_'),
        '',
      ].join('\n'),
    )
    expect(joined.text).toBe('GoStay')
    expect(formatConllu(joined).split('\n')[2]).toMatch(/SpaceAfter=No$/)
  })

  it('keeps ten columns when a word that was given holds white space or nothing', () => {
    const tokens = doc.tokens.map((token) => (token.index === 0 ? { ...token, text: 'a\tb\nc', lemma: '' } : token))
    expect(formatConllu({ ...doc, tokens }).split('\n')[2]).toMatch(/^1\ta b c\t_\tPROPN\t/)
  })

  it('writes nothing for an empty Doc', () => {
    expect(formatConllu(docFromConllu(''))).toBe('')
  })
})
