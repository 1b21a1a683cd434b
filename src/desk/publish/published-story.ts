import { idOf } from '../../kit/id.ts'
import { webAddress } from '../../kit/web-address.ts'
import { instantOf } from '../../record/instant.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { PartKind, Story } from '../../story/story.ts'

/** A story as a newsroom shows it. */
export interface PublishedStory {
  /** Name of its page: the same for all versions, safe as the name of a file whatever its id is. */
  readonly slug: string
  readonly title: string
  /** ISO day or instant of the first version, and of the one that counts. */
  readonly published: string | null
  readonly updated: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly language: string | null
  /** Its page at its source; null when it has none on the web. */
  readonly origin: string | null
  readonly dateline: string | null
  readonly byline: string | null
  /** Empty for a story that was taken back. */
  readonly paragraphs: readonly string[]
  /** Words that its source puts under every story. */
  readonly foot: readonly string[]
  readonly notice: string
  readonly corrections: readonly { readonly at: string | null; readonly says: string }[]
  readonly takenBack: { readonly at: string | null } | null
  /** The same text at other publishers. */
  readonly copies: readonly { readonly publisher: string | null; readonly published: string | null; readonly url: string | null }[]
}

/** The versions of an item, oldest first, with the one that counts, and its copies. */
export interface StoryMaterial {
  readonly card: StoryCard
  readonly story: Story
  readonly versions: readonly StoryCard[]
  readonly copies: readonly StoryCard[]
  /** The notice by which it was taken back, or the version that was. */
  readonly takenBackBy: StoryCard | null
}

/** Whether a story may be shown at an instant (ISO): one that is withheld, or under an embargo that has not passed, may not. */
export function mayBeShown({ status, embargoed }: Story, now: string): boolean {
  if (status === 'withheld') return false
  if (embargoed === null) return true
  const until = instantOf(embargoed)
  return until !== null && until <= Date.parse(now)
}

/** A story as its page shows it: of one that was taken back, the title and that it was. */
export function publishedStory({ card, story, versions, copies, takenBackBy }: StoryMaterial): PublishedStory {
  const isGone = takenBackBy !== null
  const [first] = versions
  const at = (one: StoryCard): string | null => one.updated ?? one.published
  return {
    slug: idOf('story page', card.chain),
    title: oneLine(card.title ?? firstWords(story.text)),
    published: first?.published ?? card.published,
    updated: isGone ? at(takenBackBy) : at(card),
    publisher: card.publisher,
    agency: card.agency,
    language: card.language,
    origin: webAddress(card.url),
    dateline: isGone ? null : partOf(story, 'dateline'),
    byline: isGone ? null : partOf(story, 'byline'),
    paragraphs: isGone ? [] : bodyOf(story),
    foot: isGone ? [] : partsOf(story, 'boilerplate'),
    notice: noticeOf(story),
    corrections: versions.slice(1).flatMap((one) => {
      const says = one.version?.note ?? one.version?.kind ?? null
      return says === null || one === takenBackBy ? [] : [{ at: at(one), says: oneLine(says) }]
    }),
    takenBack: isGone ? { at: at(takenBackBy) } : null,
    copies: copies.map(({ publisher, published, url }) => ({ publisher, published, url: webAddress(url) })),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const firstWords = (text: string): string => `${oneLine(text).split(' ').slice(0, 12).join(' ')} …`

const partsOf = ({ text, parts }: Story, kind: PartKind): string[] =>
  parts.filter((part) => part.kind === kind).map(({ span }) => oneLine(text.slice(...span)))

const partOf = (story: Story, kind: PartKind): string | null => partsOf(story, kind)[0] ?? null

/** The prose, without what is shown in another place. */
function bodyOf({ text, parts }: Story): string[] {
  let body = ''
  let end = 0
  for (const { span } of parts.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (span[0] > end) body += text.slice(end, span[0])
    end = Math.max(end, span[1])
  }
  return (body + text.slice(end))
    .split(/\n\s*\n/)
    .map((paragraph) => oneLine(paragraph).replace(/^[-–—]+\s+/, ''))
    .filter((paragraph) => paragraph !== '')
}

/** Always there: a reader is told what nobody here has edited. The source's own words come first. */
function noticeOf({ source }: Story): string {
  const { edited, syndicated, notice } = source
  const what = syndicated === false ? 'This story' : 'This story is syndicated: it'
  const ours = edited === true ? null : `${what} is published as it came from its source, and was not edited here.`
  return [notice === null ? null : oneLine(notice), ours].filter((part) => part !== null).join(' ')
}
