import type { Doc } from '../../language/doc.ts'

/** Lower-case words of a Doc, made once. */
const lowered = new WeakMap<Doc, readonly string[]>()
export function lowerWordsOf(doc: Doc): readonly string[] {
  let words = lowered.get(doc)
  if (!words) {
    words = doc.tokens.map((t) => t.text.toLowerCase())
    lowered.set(doc, words)
  }
  return words
}
