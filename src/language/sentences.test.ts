import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './parser.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** Sentences of a text as they stand in it. */
const split = (text: string): string[] =>
  sentencesOf(text).map((words) =>
    text.slice((words[0] as readonly number[])[0], (words.at(-1) as readonly number[])[1]).replace(/\s+/g, ' '),
  )

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['stops', ['The rebels fled.', 'Nobody followed!', 'Why?', 'It rained.']],
  ['titles and months', ['Gen. Ruiz met Lt. Col. Diop on Jan. 9 in St. Lucia.', 'They spoke.']],
  ['an abbreviation that ends one', ['She flew to the U.S. on Monday.', 'He stayed in the U.S.', 'The visit ended.']],
  ['a quote after an abbreviation', ['They met in the U.S.', '"It is done," he said.']],
  ['who said a quote', ['"Never!" Mrs. Tan said.', '“Go away.”', 'They went.']],
  ['numbers', ['Oil rose 2.5 pct. to $75.20 at 5 p.m. Monday.', 'No. 5 came next.']],
  ['addresses', ['Read https://example.org/a.html today.', 'Then write.']],
  ['footnotes', ['The town fell in May. [4] [12] [13]', 'Its people fled.']],
  ['brackets', ['Some left (about 40 went.)', 'Others stayed.']],
  ['capitals', ['THE U.N. SENT GEN. RUIZ TO ST. LUCIA.', 'THE ENVOY LEFT AT 5 P.M. MONDAY.', 'HE WAS LATE.']],
]

describe('splitSentences', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('ends a sentence at a blank line, not where a paragraph is wrapped', () => {
    const text =
      'Talks fail in the north\n\nEnvoys of the two republics left the conference hall early\non Friday without a word to those who had waited for them in\nPort Vila and in Suva since dawn.\n'
    expect(split(text)).toEqual([
      'Talks fail in the north',
      'Envoys of the two republics left the conference hall early on Friday without a word to those who had waited for them in Port Vila and in Suva since dawn.',
    ])
  })

  it('goes on over an uneven line end where a small letter follows', () => {
    expect(
      split('The governor of the eastern province said,\nafter a raid that nobody had seen,\nthat he would stay.\nNobody answered.'),
    ).toEqual(['The governor of the eastern province said, after a raid that nobody had seen, that he would stay.', 'Nobody answered.'])
  })

  it('goes on over a word that was broken at a line end', () => {
    expect(split('The Interior Minis-\ntry said nothing.')).toEqual(['The Interior Minis- try said nothing.'])
  })

  it('takes an address on a line of its own for itself', () => {
    expect(split('The full list of those who signed stands here\nhttps://example.org/list')).toHaveLength(2)
  })

  it('takes each line of a list for itself', () => {
    expect(split('- two trucks\n- a bridge\n- 40 tents')).toEqual(['- two trucks', '- a bridge', '- 40 tents'])
  })

  it('cuts what is longer than 300 words', () => {
    const lengths = sentencesOf('shells and smoke , '.repeat(500)).map((words) => words.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
    expect(lengths.reduce((a, b) => a + b, 0)).toBe(2000)
  })

  it('ends a sentence where a stretch is skipped', () => {
    const text = 'Troops left SKIPPED the town'
    expect(sentencesOf(text, [[12, 19]]).map((words) => words.map(([a, b]) => text.slice(a, b)))).toEqual([
      ['Troops', 'left'],
      ['the', 'town'],
    ])
  })

  it('puts every word into one sentence, in order', () => {
    const piece = fc.constantFrom('The ', 'Mr. ', '. ', '.', '"', '\n', '\n\n', '[4]', ') ', '! ', '\u2028', 'u.s. ', '- ', 'said ', '1. ')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 }))), (parts) => {
        const text = parts.join('')
        const words = tokenize(text)
        let at = 0
        for (const [first, last] of splitSentences(text, words)) {
          expect(first).toBe(at)
          expect(last).toBeGreaterThan(first)
          at = last
        }
        expect(at).toBe(words.length)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['a\r', 'a\u2028', 'no stop here\n', '.\n', '" '])('takes time in line with length for %j', (seed) => {
    const start = performance.now()
    expect(sentencesOf(seed.repeat(100_000)).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('splits 50,000 words in seconds', () => {
    const text = 'The U.S. envoy met Gen. Ruiz (see [4]) on Jan. 9. "It is over," he said. '.repeat(2600)
    const start = performance.now()
    expect(sentencesOf(text).length).toBe(5200)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
