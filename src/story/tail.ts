import type { Span } from '../kit/span.ts'
import { isAgency } from './agency.ts'
import { readNotice } from './notice.ts'
import { sentenceOpenerOf } from './openers.ts'
import type { Part } from './story.ts'

/** Where a sentence may begin: after the end of another, with or without a bracket. */
const SEAM =
  /[.!?]["”’')\]]{0,2}\s{1,3}(?=[([]{0,2}\p{Lu})|\s(?=[([](?:This|Except|Reporting|Editing|Writing|With|Additional|Agencies|ANI|Compiled|Disclaimer))/gu
const LONGEST_PART = 400
const SIGNED = /(?:\s|^)[([]\s?([A-Za-z][A-Za-z /,&.-]{1,40})\s?[)\]]\.?$/

/**
 * Stretches within a paragraph of prose that are none: a notice, byline, teaser or offer that begins at a sentence, up to the next
 * sentence (a byline or notice up to the paragraph's end), and the agency's name in brackets at the end. In order, disjoint.
 */
export function tailsOf(text: string, span: Span): Part[] {
  const paragraph = text.slice(span[0], span[1])
  const starts = seamsOf(paragraph)
  const parts: Part[] = []
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const next = starts[i + 1] ?? paragraph.length
    const part = partAt(paragraph, start, next)
    if (part === null) continue
    parts.push({ kind: part.kind, span: [span[0] + start, span[0] + part.end] })
    while ((starts[i + 1] ?? Number.POSITIVE_INFINITY) < part.end) i++
  }
  const signed = SIGNED.exec(paragraph.slice(-50))
  if (signed && isAgency(signed[1] as string) && (parts.at(-1)?.span[1] ?? 0) < span[1]) {
    const length = signed[0].trimStart().length
    parts.push({ kind: 'byline', span: [span[1] - length, span[1]] })
  }
  return parts
}

function partAt(paragraph: string, start: number, next: number): { kind: Part['kind']; end: number } | null {
  const sentence = paragraph.slice(start, Math.min(next, start + LONGEST_PART)).trimEnd()
  const rest = paragraph.length - start <= LONGEST_PART ? paragraph.slice(start) : sentence
  if (readNotice(sentence)) return { kind: 'notice', end: start + (isClosing(rest) ? rest : sentence).length }
  const kind = sentenceOpenerOf(sentence)
  if (kind === null) return null
  return { kind, end: start + (kind === 'byline' || isClosing(rest) ? rest : sentence).length }
}

/** One pair of brackets from its first letter to its last. */
const isClosing = (rest: string): boolean => /^[([]/.test(rest) && /[)\]]\.?\s{0,3}$/.test(rest)

function seamsOf(paragraph: string): number[] {
  const starts: number[] = []
  for (const seam of paragraph.matchAll(SEAM)) starts.push(seam.index + seam[0].length)
  return starts
}
