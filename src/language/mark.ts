import { isDigit, isHighSurrogate, isLetter } from './characters.ts'

const RUNS = new Set([...'.-!?=*_~+<>$^'].map((c) => c.charCodeAt(0)))
const FACES = new Set([':)', ':(', ';)', ':-)', ';-)', ':-(', '=)', ':D', ':P', '(:'])
const PAIRED = new Set([0x27, 0x60, 0x2019, 0x2018])

/**
 * End of the punctuation mark or symbol at `start`. Runs of stops, dashes, exclamation marks and rules are one word, so are
 * doubled single quotes, hash tags, @names, signed dialling codes and the common faces; all else is one character.
 */
export function markEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start)
  const next = start + 1 < limit ? text.charCodeAt(start + 1) : 32
  if (isHighSurrogate(code) && start + 1 < limit) return start + 2
  if (PAIRED.has(code)) return next === code ? start + 2 : start + 1
  if (code === 0x40 || code === 0x23) return isLetter(next) ? handleEnd(text, start + 1, limit) : start + 1
  if (code === 0x2b && isDigit(next)) return digitsEnd(text, start + 1, limit)
  if (code === 0x2e && isDigit(next)) return digitsEnd(text, start + 1, limit)
  const face = faceEnd(text, start, limit)
  if (face > 0) return face
  return RUNS.has(code) ? runEnd(text, start, limit) : start + 1
}

function handleEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 0x5f)) end++
  return end
}

function digitsEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && isDigit(text.charCodeAt(end))) end++
  return end
}

function faceEnd(text: string, start: number, limit: number): number {
  for (const length of [3, 2]) {
    const end = start + length
    if (end <= limit && FACES.has(text.slice(start, end)) && !(end < limit && isLetter(text.charCodeAt(end)))) return end
  }
  return -1
}

/** "!!!", "----", "...", "?!". */
function runEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start)
  const mixed = code === 0x21 || code === 0x3f
  let end = start + 1
  while (end < limit) {
    const next = text.charCodeAt(end)
    if (next !== code && !(mixed && (next === 0x21 || next === 0x3f))) break
    end++
  }
  return end
}
