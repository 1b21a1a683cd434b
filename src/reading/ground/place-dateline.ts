import type { Span } from '../../kit/span.ts'
import type { Story } from '../../story/story.ts'

/** Spans of the places that the dateline names: "NEW DELHI/ISLAMABAD", "KARACHI, Pakistan". Empty where the text does not hold them. */
export function datelineSpans(story: Story): Span[] {
  const place = story.dateline?.place
  if (!place) return []
  const start = startOf(story, place)
  if (start < 0) return []
  const out: Span[] = []
  let at = start
  for (const piece of place.split(/(,|\/|;| and )/)) {
    const words = piece.trim()
    const from = at + piece.indexOf(words)
    if (words.length > 1 && words !== 'and') out.push([from, from + words.length])
    at += piece.length
  }
  return out
}

/** Where the words stand: in a part marked as dateline or header, else at the head of the text. */
function startOf({ text, parts }: Story, place: string): number {
  for (const part of parts) {
    if (part.kind !== 'dateline' && part.kind !== 'header') continue
    const at = text.slice(part.span[0], part.span[1]).indexOf(place)
    if (at >= 0) return part.span[0] + at
  }
  return text.slice(0, 400).indexOf(place)
}
