import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doc } from './doc.ts'
import { makeParser, type Parser } from './parser.ts'

const here = existsSync(new URL('../../weights/reader/model.onnx', import.meta.url))

/** Every invariant of a Doc that `doc.ts` states. */
function expectSound(doc: Doc): void {
  let at = 0
  for (const sentence of doc.sentences) {
    expect(sentence.first).toBe(at)
    expect(sentence.last).toBeGreaterThan(sentence.first)
    at = sentence.last
    const own = doc.tokens.slice(sentence.first, sentence.last)
    expect(own.filter((token) => token.head < 0).map((token) => token.index)).toEqual([sentence.root])
    for (const token of own) {
      expect(token.sentence).toBe(sentence.index)
      expect(doc.text.slice(...token.span)).toBe(token.text)
      if (token.head >= 0) expect(token.head >= sentence.first && token.head < sentence.last).toBe(true)
    }
  }
  expect(at).toBe(doc.tokens.length)
  for (const name of doc.names) expect(name.head >= name.first && name.head < name.last).toBe(true)
}

describe.skipIf(!here)('parser (needs weights/reader)', () => {
  let parser: Parser
  beforeAll(async () => {
    parser = await makeParser()
  })
  afterAll(() => parser.close())

  it('finds who did what to whom', async () => {
    const doc = await parser.parse('Soldiers killed three farmers near Goma on Friday.')
    const relation = (text: string): (string | undefined)[] => {
      const token = doc.tokens.find((t) => t.text === text)
      return [token?.deprel, doc.tokens[token?.head ?? -1]?.text]
    }
    expect(relation('Soldiers')).toEqual(['nsubj', 'killed'])
    expect(relation('farmers')).toEqual(['obj', 'killed'])
    expect(doc.tokens.find((t) => t.text === 'killed')?.lemma).toBe('kill')
    expect(doc.names.map(({ kind, span }) => [kind, doc.text.slice(...span)])).toContainEqual(['place', 'Goma'])
  })

  it('reads an all-capitals wire as it reads the same in small letters', async () => {
    const text = 'The president denied on Monday that troops had crossed the border.'
    const [small, capitals] = [await parser.parse(text), await parser.parse(text.toUpperCase())]
    const heads = (doc: Doc): number[] => doc.tokens.map((token) => token.head)
    expect(heads(capitals)).toEqual(heads(small))
  })

  it('leaves skipped stretches without words', async () => {
    const doc = await parser.parse('HEADER LINE\nThe envoy left.', { skip: [[0, 11]] })
    expect(doc.tokens.map((token) => token.text)).toEqual(['The', 'envoy', 'left', '.'])
  })

  it('takes words as they are given', async () => {
    const doc = await parser.parseTokens([['Rebels', 'did', "n't", 'flee'], [], ['They', 'stayed']])
    expect(doc.sentences.map(({ first, last }) => [first, last])).toEqual([
      [0, 4],
      [4, 6],
    ])
    expectSound(doc)
  })

  it('gives a sound Doc for any text, and the same one again', async () => {
    const piece = fc.constantFrom(
      'The army ',
      'fired. ',
      'Gen. ',
      '"',
      '\n\n',
      '漢字',
      '\u0000',
      '\ud83d',
      '😀 ',
      'é\u0301',
      "n't ",
      '---',
      '1,000 ',
      'a@b.org ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 }), async (parts) => {
        const text = parts.join('')
        const doc = await parser.parse(text)
        expectSound(doc)
        expect(await parser.parse(text)).toEqual(doc)
      }),
      { numRuns: 15 },
    )
  })
})
