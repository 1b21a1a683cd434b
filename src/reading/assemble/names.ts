import type { GroundContext } from '../context.ts'
import type { NameMention } from '../schema.ts'

/** Proper names of the story in the order of the text; names of times are no names of things. */
export function namesOf({ doc, story }: GroundContext): NameMention[] {
  return doc.names.flatMap(({ kind, span }) => (kind === 'time' ? [] : [{ text: story.text.slice(span[0], span[1]), kind, span }]))
}
