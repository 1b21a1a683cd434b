import { describe, expect, it } from 'vitest'
import type { Analysis } from '../model/analysis.ts'
import { assembleDoc } from './assemble.ts'
import { tokenize } from './tokenize.ts'

/** What a network might read: rows of tag, Penn tag, head (1-based), relation. */
function analysis(rows: string, names: Analysis['names'] = []): Analysis {
  const columns = rows.split(' ').map((row) => row.split('/'))
  return {
    upos: columns.map(([upos]) => upos as string),
    xpos: columns.map(([, xpos]) => xpos as string),
    heads: Int32Array.from(columns, ([, , head]) => Number(head) - 1),
    deprels: columns.map(([, , , deprel]) => deprel as string),
    names,
    learned: null,
  }
}

describe('assembleDoc', () => {
  const text = "It's fallen. Port Vila waits."
  const words = tokenize(text)
  const doc = assembleDoc(text, [
    { words: words.slice(0, 4), analysis: analysis('PRON/PRP/3/nsubj AUX/VBZ/3/aux VERB/VBN/0/root PUNCT/./3/punct') },
    { words: [], analysis: analysis('X/FW/0/root') },
    {
      words: words.slice(4),
      analysis: analysis('PROPN/NNP/2/compound PROPN/NNP/3/nsubj VERB/VBZ/0/root PUNCT/./3/punct', [
        { kind: 'place', first: 0, last: 2 },
        { kind: 'spell', first: 2, last: 3 },
      ]),
    },
  ])

  it('counts tokens, heads and roots over the whole text, and leaves empty sentences out', () => {
    expect(doc.sentences.map(({ index, first, last, root, span }) => [index, first, last, root, text.slice(...span)])).toEqual([
      [0, 0, 4, 2, "It's fallen."],
      [1, 4, 8, 6, 'Port Vila waits.'],
    ])
    expect(doc.tokens.map((token) => token.head)).toEqual([2, 2, -1, 2, 5, 6, -1, 6])
    expect(doc.learned).toEqual([null, null])
  })

  it('keeps names of known kinds, with their heads', () => {
    expect(doc.names).toEqual([{ kind: 'place', span: [13, 22], first: 4, last: 6, head: 5 }])
  })

  it('reads "have" out of a short auxiliary before a past participle, and "be" elsewhere', () => {
    const passive = assembleDoc("It's fallen", [
      { words: tokenize("It's fallen"), analysis: analysis('PRON/PRP/3/nsubj:pass AUX/VBZ/3/aux:pass VERB/VBN/0/root') },
    ])
    expect(doc.tokens[1]?.lemma).toBe('have')
    expect(passive.tokens[1]?.lemma).toBe('be')
  })
})
