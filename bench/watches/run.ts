/**
 * Times the matching of watches: ten of them, of every kind of condition and with areas, against 10,000 made-up incidents, with why.
 */
import { matchWatch, prepareWatch } from '../../src/desk/watch/match.ts'
import { parseWatch } from '../../src/desk/watch/watch.ts'
import type { Entry } from '../../src/record/entry.ts'
import { incidentNumber } from './incidents.ts'

const INCIDENTS = 10_000
const TURNS = 7
const day = '2025-06-01'

/** A corridor of 40 positions with a buffer, some degrees north of the one before. */
const corridor = (at: number, km: number) => ({
  name: `corridor ${at}`,
  geometry: { type: 'LineString', coordinates: Array.from({ length: 40 }, (_, i) => [40 + i / 10, at + Math.sin(i / 5) / 2]) },
  km,
})

const province = (lon: number, lat: number) => ({
  name: `province ${lon}`,
  geometry: {
    type: 'Polygon',
    coordinates: [
      Array.from({ length: 61 }, (_, i) => [
        lon + 2 * Math.cos((i % 60) / 9.549296585513721),
        lat + 2 * Math.sin((i % 60) / 9.549296585513721),
      ]),
    ],
  },
  km: 10,
})

const sites = (count: number, lon: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `site ${i}`, geometry: { type: 'Point', coordinates: [lon + i / 20, i / 10] }, km: 15 }))

export const WATCHES = [
  { name: 'people of two countries', filter: { recipients: ['TUR', 'CHN'] } },
  { name: 'words', filter: { text: 'road "security guards" -football' } },
  { name: 'days and toll', filter: { event: { from: day }, killed: { from: 2 } } },
  { name: 'when it came out', filter: { published: { from: day, to: '2025-09-30' }, countries: ['KEN', 'PAK'] } },
  { name: 'kinds and acts', filter: { kinds: ['abduction', 'bombing'], modes: ['abduct'], statuses: ['confirmed', 'unconfirmed'] } },
  { name: 'a corridor', areas: [corridor(0, 30)] },
  { name: 'five corridors', areas: [0, 1, 2, 3, 4].map((at) => corridor(at, 40)) },
  { name: 'two hundred sites', areas: sites(200, 38) },
  { name: 'provinces', areas: [province(40, 0), province(66, 26)], filter: { actors: ['REB'] } },
  { name: 'all', filter: {} },
].map((json, i) => parseWatch({ id: `w${i}`, ...json }, 'watch'))

/** Median of some turns, in milliseconds of processor time, which tells more than the clock where the machine is busy; with how many were found; each turn has incidents of its own, as the news brings them. */
export function timeWatches(): { readonly milliseconds: number; readonly found: number } {
  const times: number[] = []
  let found = 0
  for (let turn = 0; turn < TURNS; turn++) {
    const incidents: Entry<'incident'>[] = Array.from({ length: INCIDENTS }, (_, i) => incidentNumber(i))
    const before = process.cpuUsage()
    found = 0
    for (const watch of WATCHES) {
      const prepared = prepareWatch(watch)
      for (const incident of incidents) if (matchWatch(prepared, incident) !== null) found++
    }
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return { milliseconds: times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0, found }
}

export function benchWatches(): void {
  const { milliseconds, found } = timeWatches()
  console.log(
    `ten watches, 10,000 incidents          ${milliseconds.toFixed(0).padStart(6)} ms   of processor time, under 1000 ms; ${found} matches with why`,
  )
}
