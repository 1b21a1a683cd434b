/** Complete objects of a JSON list that was cut off or broken, from an offset inside the list on. */
export function completeObjects(text: string, from: number): unknown[] {
  const values: unknown[] = []
  let at = text.indexOf('{', from)
  while (at >= 0) {
    const end = objectEnd(text, at)
    if (end < 0) break
    try {
      values.push(JSON.parse(text.slice(at, end)))
    } catch {
      // A broken object between whole ones costs itself alone.
    }
    at = text.indexOf('{', end)
  }
  return values
}

/** The offset after the brace that closes the one at `start`; -1 when none does. */
function objectEnd(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) {
      i = stringEnd(text, i)
      if (i < 0) return -1
    } else if (c === 0x7b) depth++
    else if (c === 0x7d && --depth === 0) return i + 1
  }
  return -1
}

/** The offset of the quote that closes the one at `start`; -1 when none does. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5c) i++
    else if (c === 0x22) return i
  }
  return -1
}
