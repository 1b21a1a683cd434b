import { overlaps, type Span } from '../../kit/span.ts'
import type { Classes } from '../code/classes.ts'
import type { Coded } from '../code/coded.ts'
import type { GroundContext } from '../context.ts'
import { groundPlaces } from '../ground/place.ts'
import { type CountMention, findCounts } from '../mention/count.ts'
import { findTimes, type TimeMention } from '../mention/time.ts'
import { findWeapons, type WeaponMention } from '../mention/weapon.ts'
import type { Place } from '../schema.ts'
import type { SitedPlace } from './where.ts'

/** All that is found once in a story and then shared by its reports. */
export interface Scene {
  readonly context: GroundContext
  readonly classes: Classes
  /** Coded events by their trigger. */
  readonly events: ReadonlyMap<number, Coded>
  readonly times: readonly TimeMention[]
  readonly counts: readonly CountMention[]
  readonly weapons: readonly WeaponMention[]
  readonly places: readonly Place[]
  readonly sited: readonly SitedPlace[]
  /** ISO day from which times are counted: the dateline's, else that of publication. */
  readonly day: string | null
}

export function sceneOf(context: GroundContext, classes: Classes, events: readonly Coded[]): Scene {
  const places = groundPlaces(context)
  return {
    context,
    classes,
    places,
    events: new Map(events.map((e) => [e.mention.trigger, e])),
    times: findTimes(context.graph),
    counts: findCounts(context.graph),
    weapons: findWeapons(context.graph),
    sited: places.flatMap((place) => {
      const head = headWithin(context, place.span)
      return head === undefined ? [] : [{ place, head }]
    }),
    day: (context.story.dateline?.date ?? context.story.published)?.slice(0, 10) ?? null,
  }
}

/** The token of a span on which its other tokens hang. */
export function headWithin({ doc, graph }: GroundContext, span: Span): number | undefined {
  let i = lowerBound(doc.tokens, span[0])
  const inside: number[] = []
  for (; i < doc.tokens.length && overlaps(graph.token(i).span, span); i++) inside.push(i)
  return inside.find((t) => !inside.includes(graph.token(t).head)) ?? inside[0]
}

/** First token that ends after an offset. */
function lowerBound(tokens: GroundContext['doc']['tokens'], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span[1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
