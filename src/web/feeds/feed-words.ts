import { counted } from '../parts/words.ts'
import type { FeedHealth, Pulled } from './answers.ts'

/** What the reader of a list is told first; the worst of the feeds stand on top. */
const ORDER = ['failing', 'gone', 'quiet', 'new', 'ok'] as const satisfies readonly FeedHealth['health'][]

export const TONES: Readonly<Record<FeedHealth['health'], string>> = { ok: 'good', quiet: 'warn', new: '', failing: 'bad', gone: 'bad' }

export const worstFirst = (feeds: readonly FeedHealth[]): FeedHealth[] =>
  feeds.toSorted((a, b) => ORDER.indexOf(a.health) - ORDER.indexOf(b.health) || nameOf(a).localeCompare(nameOf(b)))

export const nameOf = ({ title, address }: Pick<FeedHealth, 'title' | 'address'>): string => title ?? address

/** How a feed does, in a sentence. */
export function healthWords({ health, message, failures, perDay }: FeedHealth): string {
  const often = perDay === null ? '' : `about ${perDay < 1 ? `${Math.round(perDay * 7 * 10) / 10} a week` : `${Math.round(perDay)} a day`}`
  if (health === 'new') return 'Not asked yet'
  if (health === 'ok') return often === '' ? 'Answers' : `Answers, ${often}`
  if (health === 'quiet') return `Answers, but brings ${message ?? 'nothing new'}${often === '' ? '' : ` (${often})`}`
  if (health === 'gone') return 'Gone: its server says so, and it is not asked any more'
  return `${message ?? 'Cannot be read'}${failures > 1 ? ` (${failures} times in a row)` : ''}`
}

/** `entities 3, dates 1`; null when nothing was put right. */
export function repairWords(repairs: FeedHealth['repairs']): string | null {
  const all = Object.entries(repairs)
  return all.length === 0 ? null : all.map(([code, count]) => `${code.replaceAll('-', ' ')} ${count}`).join(', ')
}

export function pulledWords({ feeds, stories, updates, failed }: Pulled): string {
  if (feeds === 0) return 'No feed was due.'
  const brought = [counted(stories, 'new story', 'new stories'), updates > 0 ? counted(updates, 'update') : null]
  return `${counted(feeds, 'feed')} asked: ${brought.filter((part) => part !== null).join(', ')}${failed > 0 ? `; ${failed} failed` : ''}.`
}
