import { groundTime } from '../ground/day.ts'
import { leansOnTold } from '../mention/time-bearing.ts'
import type { TimeMention } from '../mention/time-value.ts'
import type { Scene } from './scene.ts'

/** The day from which "a day earlier" or "the night before" is counted: the one named last before it, else that of the story. */
export function anchorOf(scene: Scene, time: TimeMention): { near?: string } {
  if (!leansOnTold(time)) return {}
  const named = scene.times.filter((t) => t !== time && !leansOnTold(t) && namesDay(t))
  const before = named.filter((t) => t.first < time.first).at(-1)
  if (before && isLater(time) && sentenceOf(scene, before) !== sentenceOf(scene, time)) return {}
  const when = before && groundTime(before, { published: scene.day, tense: 'past' })
  const near = when && when.start === when.end ? when.start : scene.day
  return near === null ? {} : { near }
}

/** What came later than something told in another sentence is not known to be counted from its day. */
const isLater = ({ value }: TimeMention): boolean =>
  (value.kind === 'offset' ? value.direction : value.kind === 'told' ? value.offset : 0) > 0
const sentenceOf = ({ context: { graph } }: Scene, { head }: TimeMention): number => graph.token(head).sentence

const namesDay = ({ value }: TimeMention): boolean =>
  value.kind === 'weekday' || (value.kind === 'calendar' && value.day !== null) || (value.kind === 'unit' && value.unit === 'day')

/** "two days after the raid", where the raid stands behind the words: seen from the other end it lies two days before. */
export function towards(time: TimeMention, trigger: number): TimeMention {
  const { value } = time
  if (value.kind !== 'offset' || value.from !== 'told' || trigger < time.last || !/(?:after|before)$/i.test(time.text)) return time
  return { ...time, modifier: null, value: { ...value, direction: value.direction === 1 ? -1 : 1 } }
}
