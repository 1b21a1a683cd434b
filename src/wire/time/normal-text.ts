import { DATE_WORDS } from '../tables.ts'

/** Names of more than one word, which the table joins by `_`. */
const LONG_NAMES: readonly (readonly [name: string, joined: string])[] = DATE_WORDS.flatMap(({ words }) =>
  words
    .split(' ')
    .filter((word) => word.includes('_'))
    .map((word) => [word.replaceAll('_', ' '), word] as const),
)
/** First digits of Arabic and Persian. */
const DIGITS = [0x660, 0x6f0]
const CJK_DAY = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?/u
const CJK_CLOCK = /(\d{1,2})\s?[時时点點시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?/u

/** What is written of a date, with plain digits and blanks, without comments and invisible marks, its East Asian parts as ISO writes them. */
export function normalText(raw: string): string {
  const plain = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) - (DIGITS.findLast((zero) => digit.charCodeAt(0) >= zero) ?? 0)))
    .replaceAll('\u2212', '-')
    .replace(/\([^()]*\)|\[[^[\]]*\]$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return longNamesJoined(plain)
    .replace(CJK_DAY, '$1-$2-$3 ')
    .replace(
      CJK_CLOCK,
      (_, h: string, m: string, s?: string) => ` ${h}:${m.padStart(2, '0')}${s === undefined ? '' : `:${s.padStart(2, '0')}`} `,
    )
    .trim()
}

function longNamesJoined(text: string): string {
  if (!/[\u0600-\u06ff]/.test(text)) return text
  return LONG_NAMES.reduce((joined, [name, word]) => joined.replace(name, word), text)
}
