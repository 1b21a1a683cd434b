/** In windows-1252 these bytes are symbols, in windows-1250 letters: ľ Ľ Ł Ą Ş Ż ł ą ş ż Ť ť Ź ź ć ę and others stand within words. */
const CENTRAL_BYTES = new Set([0xa5, 0xa3, 0xaf, 0xb3, 0xb9, 0xbe, 0xbf, 0x8d, 0x9d, 0x8f, 0x9f, 0xb1, 0xb6, 0xbc, 0xa6, 0xac])
/** ğ ı ş of Turkish, which are ð ý þ in windows-1252. */
const TURKISH_BYTES = new Set([0xf0, 0xfd, 0xfe])
/** Vowels that languages with ð, ý and þ are full of and Turkish has not. */
const ACUTE_BYTES = new Set([0xe1, 0xe6, 0xe9, 0xed, 0xf3, 0xfa])

/** `windows-1250` or `windows-1254` where letters say so; null leaves it to windows-1252. */
export function guessLatin(bytes: Uint8Array): string | null {
  let high = 0
  let central = 0
  let turkish = 0
  let acute = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    high++
    if (TURKISH_BYTES.has(byte)) turkish++
    if (ACUTE_BYTES.has(byte)) acute++
    if (CENTRAL_BYTES.has(byte) && isLower(bytes[i - 1]) && (isLower(bytes[i + 1]) || byte >= 0xb3)) central++
  }
  if (central >= 3 && central > high * 0.1) return 'windows-1250'
  return turkish >= 4 && turkish > high * 0.25 && acute < high * 0.03 ? 'windows-1254' : null
}

const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a
