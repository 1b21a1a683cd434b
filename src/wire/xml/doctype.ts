/** Where a document type declaration ends, and why it must be refused, if it must. */
export interface Doctype {
  readonly end: number
  readonly refused: string | null
}

const ENTITY = /<!ENTITY\s{1,20}(?:%\s{1,20})?[\w.:-]{1,80}\s{1,20}(?:(SYSTEM|PUBLIC)\b|"([^"]{0,4000})"|'([^']{0,4000})'|)/g

/**
 * Steps over `<!DOCTYPE ...>`. Nothing in it is ever loaded or expanded; entities that are built from entities or that name files
 * are refused outright, for no honest feed has them.
 */
export function readDoctype(text: string, at: number): Doctype {
  const end = doctypeEnd(text, at)
  const declaration = text.slice(at, Math.min(end, at + 200_000))
  for (const [, external, double, single] of declaration.matchAll(ENTITY)) {
    if (external !== undefined) return { end, refused: 'it declares an entity that would load a file' }
    if (/&[^#]|%[\w.:-]{1,80};/.test(double ?? single ?? '')) return { end, refused: 'it declares entities made of entities' }
  }
  return { end, refused: null }
}

/** The offset after the closing `>`, with quotes and the internal subset in brackets taken as wholes. */
function doctypeEnd(text: string, at: number): number {
  let bracket = 0
  let quote = ''
  for (let i = at; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote !== '') quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '[') bracket++
    else if (c === ']') bracket--
    else if (c === '>' && bracket <= 0) return i + 1
  }
  return text.length
}
