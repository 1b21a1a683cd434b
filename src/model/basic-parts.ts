const WHITE = /\s/u
const PLAIN = /^[A-Za-z0-9]+$/
const DROPPED = /[\p{Mn}\p{Cc}\p{Cf}\ufffd]/u
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u
const CJK = /[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u

/**
 * BERT's uncased pre-tokenisation of one word: lower-cased, accents and control characters off, each punctuation mark and
 * each CJK character a part of its own.
 */
export function basicParts(word: string): string[] {
  if (PLAIN.test(word)) return [word.toLowerCase()]
  const parts: string[] = []
  let open = ''
  const close = (): void => {
    if (open) parts.push(open)
    open = ''
  }
  for (const char of word.toLowerCase().normalize('NFD')) {
    if (WHITE.test(char)) close()
    else if (DROPPED.test(char)) continue
    else if (PUNCTUATION.test(char) || CJK.test(char)) {
      close()
      parts.push(char)
    } else open += char
  }
  close()
  return parts
}
