import { isoDayOf } from '../../../kit/when.ts'
import type { DateFigure } from '../../incident-record.ts'
import { storiesOf, type Witness } from './witness.ts'

/** The stretch that most stories agree on: of those told, the one that most others touch, the narrowest of equals. */
export function dateOf(news: readonly Witness[]): DateFigure | null {
  const told = news.filter(({ account }) => account.facts.day.told)
  if (told.length === 0) return untold(news)
  const ranked = told
    .map(({ account: { facts } }) => {
      const { from, to } = facts.day
      const touching = told.filter(({ account }) => account.facts.day.from <= to && account.facts.day.to >= from)
      return { from, to, stories: storiesOf(touching) }
    })
    .sort((a, b) => b.stories - a.stories || a.to - a.from - (b.to - b.from) || a.from - b.from)
  const best = ranked[0]
  return best ? { start: isoDayOf(best.from), end: isoDayOf(best.to), told: true, stories: best.stories, correctedBy: null } : null
}

/** Not after the first story of it came out. */
function untold(news: readonly Witness[]): DateFigure | null {
  const dated = news.filter(({ account }) => account.facts.published !== null)
  const first = [...dated].sort((a, b) => a.account.facts.day.to - b.account.facts.day.to)[0]
  if (first === undefined) return null
  const { from, to } = first.account.facts.day
  return { start: isoDayOf(from), end: isoDayOf(to), told: false, stories: 0, correctedBy: null }
}
