import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpace } from './characters.ts'
import { tokenize } from './tokenize.ts'

const words = (text: string): string =>
  tokenize(text)
    .map(([start, end]) => text.slice(start, end))
    .join(' ')

describe('tokenize', () => {
  it.each([
    [
      'clitics',
      "The envoys don't know what it's worth; Peru's ministers can't say they've met.",
      "The envoys do n't know what it 's worth ; Peru 's ministers ca n't say they 've met .",
    ],
    ['curly clitics', 'Yemen’s rebels didn’t sign, and they’ll wait.', 'Yemen ’s rebels did n’t sign , and they ’ll wait .'],
    ['plural possessives', "the ministers' cars", "the ministers ' cars"],
    ['two words written as one', 'They cannot go, they gonna stay.', 'They can not go , they gon na stay .'],
    ['titles', 'Gen. Ruiz, Lt. Col. Diop and Mrs. Tan met.', 'Gen. Ruiz , Lt. Col. Diop and Mrs. Tan met .'],
    ['initials', 'K. P. Oli and J.R. Moyo left the U.N. on Jan. 9.', 'K. P. Oli and J.R. Moyo left the U.N. on Jan. 9 .'],
    ['states after a comma', 'in Mobile, Ala., and for Sen. Poe (D-Calif.) too', 'in Mobile , Ala. , and for Sen. Poe ( D - Calif. ) too'],
    ['words that look like a state', 'He fell ill. His pa. left.', 'He fell ill . His pa . left .'],
    ['born and died', 'Ana Sol (b. March 1950) and Li Po (d. 762)', 'Ana Sol ( b. March 1950 ) and Li Po ( d. 762 )'],
    ['hyphens', 'a 30-year-old anti-war ex-soldier of al-Shabab', 'a 30 - year - old anti-war ex-soldier of al - Shabab'],
    [
      'numbers',
      '1,250.75 tons at 10:45 on 3/11, a 3-0 win, 12% in 1998-2001',
      '1,250.75 tons at 10:45 on 3/11 , a 3 - 0 win , 12 % in 1998 - 2001',
    ],
    ['money', 'US$75.20, $1.5bn, €40m, £3 and Rs. 500', 'US$ 75.20 , $ 1.5 bn , € 40 m , £ 3 and Rs. 500'],
    ['units and decades', "5km at 8pm in the 1990s and the '80s", "5 km at 8 pm in the 1990s and the '80s"],
    [
      'addresses',
      'See https://example.org/a?b=(c). Write to desk@example.co.uk.',
      'See https://example.org/a?b=(c) . Write to desk@example.co.uk .',
    ],
    ['quotes', '"No," she said. “Go!” ‘Now.’', '" No , " she said . “ Go ! ” ‘ Now . ’'],
    ['runs of marks', 'Wait... what?! -- really!!!', 'Wait ... what ?! -- really !!!'],
    ['capitals', "GEN. RUIZ DIDN'T LEAVE ST. LUCIA ON JAN. 9.", "GEN. RUIZ DID N'T LEAVE ST. LUCIA ON JAN. 9 ."],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('reads only the range that it is given', () => {
    expect(tokenize('alpha beta gamma', [6, 10])).toEqual([[6, 10]])
  })

  it('keeps pairs of surrogates whole', () => {
    expect(words('ok😀no')).toBe('ok 😀 no')
  })

  it('puts every character that is no white space into one word, in order', () => {
    const piece = fc.constantFrom(
      "n't",
      "'",
      '.',
      'Mr.',
      '-',
      '$',
      '1,',
      '@',
      'http://',
      '(',
      '\u0000',
      '\u200b',
      '漢',
      'é\u0301',
      '\ud800',
      ' ',
      '\n',
      '/',
      '’s',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (value) => {
        let at = 0
        let lost = 0
        let spaced = 0
        for (const [start, end] of [...tokenize(value), [value.length, value.length] as const]) {
          expect(start).toBeGreaterThanOrEqual(at)
          for (let i = at; i < start; i++) lost += Number(!isSpace(value.charCodeAt(i)))
          for (let i = start; i < end; i++) spaced += Number(isSpace(value.charCodeAt(i)))
          at = end
        }
        expect([lost, spaced]).toEqual([0, 0])
      }),
      { numRuns: 300 },
    )
  })

  it.each(['.', "'", '"(', '1,', 'a.b', 'x-', 'http://a', 'a@b.', '\u0000', '[1] '])('takes time in line with length for %j', (seed) => {
    const time = (length: number): number => {
      const text = seed.repeat(length / seed.length)
      const start = performance.now()
      tokenize(text)
      return performance.now() - start
    }
    time(5000)
    expect(time(100_000)).toBeLessThan(200 * time(5000) + 500)
  })
})
