import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'

/** Words of a story with the number under which the brief lists it. */
export interface Cited {
  readonly words: string
  /** 1 and up: the place of the story in the brief's sources. */
  readonly source: number
  /** Key of the story, and where in its text the words stand, in UTF-16 units. */
  readonly story: string
  readonly span: readonly [number, number]
}

/** Numbers the stories that a brief cites, in the order in which it first cites them, and takes the words out of their texts. */
export interface CiteBook {
  /** The words of a span; null when the record does not have the story. */
  words(story: string, span: readonly [number, number]): Promise<Cited | null>
  /** The sentence in which a report is told; null when the report or its story is not there. */
  sentence(report: string): Promise<Cited | null>
  readonly sources: readonly StoryCard[]
}

export function makeCiteBook(reader: RecordReader): CiteBook {
  const sources: StoryCard[] = []
  const texts = new Map<string, { readonly text: string; readonly card: StoryCard } | null>()
  const storyOf = async (key: string) => {
    if (!texts.has(key)) {
      const stored = await reader.story(key)
      texts.set(key, stored === null ? null : { text: stored.story.text, card: stored.card })
    }
    return texts.get(key) ?? null
  }
  const words = async (story: string, span: readonly [number, number]): Promise<Cited | null> => {
    const found = await storyOf(story)
    if (found === null) return null
    if (!sources.includes(found.card)) sources.push(found.card)
    return { words: found.text.slice(span[0], span[1]), source: sources.indexOf(found.card) + 1, story, span }
  }
  return {
    words,
    async sentence(report) {
      const [entry] = await reader.get('report', [report])
      return entry === undefined ? null : words(entry.doc.story, entry.doc.report.sentence.span)
    },
    sources,
  }
}
