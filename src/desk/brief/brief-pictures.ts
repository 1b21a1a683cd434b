import { sayDays, sayFigure, sayWhen } from '../../kit/say.ts'
import { escapeHtml } from '../../wire/html/escape.ts'
import { barsOf } from '../picture/bars.ts'
import { barsSvg } from '../picture/bars-svg.ts'
import { type MapMark, mapOf } from '../picture/map.ts'
import { mapSvg } from '../picture/map-svg.ts'
import { stepsOf } from '../picture/steps.ts'
import { stepsSvg } from '../picture/steps-svg.ts'
import type { World } from '../picture/world.ts'
import type { Brief, BriefIncident, BriefToll } from './brief-document.ts'
import { headOf, tollWords } from './brief-words.ts'

const MAP = { width: 704, height: 400 }
const BARS = { width: 704, height: 250 }
const STEPS = { width: 640, height: 170 }
const DAY = 86_400_000
/** Fewer days than so many are told by their incidents alone. */
const LEAST_DAYS = 3

export const anchorOf = (id: string): string => `incident-${id.replace(/[^\w-]/g, '_')}`

/** A number that leads to its source at the end of the page. */
export const sourceMark = (source: number): string => `<a href="#source-${source}" aria-label="source ${source}">[${source}]</a>`

/** The map of the incidents, as parts of a page. */
export function mapPart(brief: Brief, world: World): string[] {
  const all = [...brief.incidents, ...brief.maybe.filter(({ spot }) => spot !== null)].filter(stands)
  const byId = new Map(all.map((one) => [one.id, one]))
  const points = all.map((one) => ({ id: one.id, place: one.place?.split(',')[0] ?? '', spot: one.spot, killed: killedOf(one) }))
  const map = mapOf(points, { ...MAP, world, areas: brief.watch?.areas ?? [] })
  if (map === null) return []
  const titleOf = ({ ids }: MapMark): string =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map(markWords)
      .join('\n')
  const placed = map.marks.length
  const svg = mapSvg(map, {
    ...{
      id: 'map',
      title: 'Where it happened',
      about: `${placed === 1 ? 'One place' : `${placed} places`}: ${map.marks.map(titleOf).join('; ')}`,
    },
    ...{ titleOf, hrefOf: ({ ids }) => `#${anchorOf(ids[0] ?? '')}` },
  })
  const rings = map.marks.some(({ ring }) => ring !== null) ? ' A dashed ring: it happened somewhere within.' : ''
  const unplaced = map.unplaced.flatMap((id) => byId.get(id) ?? []).map(link)
  const says = `A circle is as large as the number killed; a small open one: none told.${rings}`
  const rest = unplaced.length === 0 ? '' : ` Not on the map, their place is not told well enough: ${unplaced.join('; ')}.`
  return [figure(svg, `${escapeHtml(says)}${rest}`)]
}

/** What was taken back is told in words alone. */
const stands = ({ status }: BriefIncident): boolean => status !== 'withdrawn'

const link = (one: BriefIncident): string => `<a href="#${anchorOf(one.id)}">${escapeHtml(headOf(one))}</a>`

const markWords = (one: BriefIncident): string => [headOf(one), ...one.tolls.map(tollWords)].join('; ')

function killedOf({ tolls }: BriefIncident): number | null {
  const toll = tolls.find(({ kind }) => kind === 'killed')
  return toll === undefined ? null : toll.low
}

/** Incidents and the killed through the days of the brief, where there are some. */
export function barsPart({ incidents: all, from, to }: Brief): string[] {
  const incidents = all.filter(stands)
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (incidents.length < 2 || days < LEAST_DAYS) return []
  const bars = barsOf(
    incidents.map((one) => ({ day: one.start, killed: killedOf(one) })),
    { ...BARS, from, to },
  )
  const told = bars.panels.flatMap((panel) =>
    panel.bars.filter(({ value }) => value > 0).map(({ says, value }) => `${says}: ${value} ${panel.of}`),
  )
  if (told.length === 0) return []
  const about = `${sayDays(from, to)}, by ${bars.unit}. ${told.join('; ')}`
  const left = bars.undated === 0 ? '' : ` ${bars.undated} of ${incidents.length} happened before these days, or no day is told.`
  return [
    figure(
      barsSvg(bars, { id: 'bars', title: 'Incidents and the killed through time', about }),
      escapeHtml(`By the day on which it happened.${left}`),
    ),
  ]
}

/** How the toll that was told most was told through time, where it was told in more than one way. */
export function stepsParts(incident: BriefIncident): string[] {
  const [toll] = incident.tolls.filter(isGrown).toSorted((a, b) => b.series.length - a.series.length)
  return (toll === undefined ? [] : [toll]).flatMap(({ kind, series }) => {
    const steps = stepsOf(series, STEPS)
    if (steps === null) return []
    const id = `${anchorOf(incident.id)}-${kind}`
    const about = series.map(({ at, speaker, low, high }) => `${sayWhen(at)}: ${speaker ?? 'no one named'}: ${sayFigure(low, high)}`)
    const sources = [...new Set(series.map(({ cited }) => cited.source))].sort((a, b) => a - b)
    const marks = sources.map(sourceMark).join(' ')
    const others = steps.others.length === 0 ? '' : ` Also told by ${steps.others.join(', ')}.`
    const svg = stepsSvg(steps, { id, title: `${kind}, as it was told through time`, about: about.join('; ') })
    return [figure(svg, `${escapeHtml(`${kind}, by who tells it.${others}`)} ${marks}`)]
  })
}

const isGrown = ({ series }: BriefToll): boolean =>
  new Set(series.map(({ low, high }) => `${low} ${high}`)).size > 1 && new Set(series.map(({ at }) => at)).size > 1

const figure = (svg: string, caption: string): string => `<figure>\n${svg}\n<figcaption>${caption}</figcaption>\n</figure>`
