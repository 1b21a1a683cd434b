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

  it('puts a preposition on the head of a name, not on its flat part', () => {
    const rows = 'NOUN/NNS/0/root ADP/IN/4/case PROPN/NNP/1/nmod PROPN/NNP/3/flat'
    const { tokens } = assembleDoc('envoys from Port Moresby', [{ words: tokenize('envoys from Port Moresby'), analysis: analysis(rows) }])
    expect(tokens.map((token) => token.head)).toEqual([-1, 2, 0, 2])
  })

  it('calls a verb with the tag of an adjective a participle', () => {
    const rows = 'PROPN/NNP/3/nsubj AUX/VBZ/3/aux VERB/JJ/0/root'
    const { tokens } = assembleDoc('Togo is committed', [{ words: tokenize('Togo is committed'), analysis: analysis(rows) }])
    expect([tokens[2]?.xpos, tokens[2]?.lemma]).toEqual(['VBN', 'commit'])
  })
})
