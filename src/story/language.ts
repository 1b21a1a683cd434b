/** Words that English texts are full of and others are not. */
const COMMON = new Set(
  'the of and to in a is that for on was with as by at from he it his said be are has have not they were this an which will after'.split(
    ' ',
  ),
)

/** `en` when one word in eight or more is a common English one; null when it is not, or the text is too short to tell. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < 4) return null
  return words.filter((w) => COMMON.has(w)).length >= words.length / 8 ? 'en' : null
}
