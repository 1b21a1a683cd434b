/**
 * Places found and placed in open sets of geocoded news. Runs the parser and the grounding of places alone, without the rest of the reader:
 *
 *   node --import tsx eval/geo.ts [SHARED]
 *
 * SHARED holds `eval/geo/*.jsonl`, one story a line: {id, text, source?, published?, gold: [{span, lat, lon}]}; `../shared` when absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../src/kit/span.ts'
import { loadActors } from '../src/knowledge/actors/actors.ts'
import { loadGazetteer } from '../src/knowledge/gazetteer/gazetteer.ts'
import type { Knowledge } from '../src/knowledge/knowledge.ts'
import { Graph } from '../src/language/graph.ts'
import { makeParser } from '../src/language/parser.ts'
import { groundPlaces } from '../src/reading/ground/place.ts'
import { kmBetween } from '../src/reading/ground/place-distance.ts'
import type { Place } from '../src/reading/schema.ts'
import type { Story } from '../src/story/story.ts'

export interface GeoRecord {
  readonly id: string
  readonly text: string
  readonly source?: string
  readonly published?: string
  readonly gold: readonly { readonly span: Span; readonly lat: number | null; readonly lon: number | null }[]
}

/** What a reader must give for a record: the story's id and its places. */
export interface PlacesRead {
  readonly story: { readonly id: string }
  readonly places: readonly Place[]
}

export interface GeoScore {
  readonly stories: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Share of the toponyms found that lie within 161 km of the gold point. */
  readonly accuracy161: number
  /** Share of all gold toponyms that are found and lie within 161 km. */
  readonly endToEnd161: number
}

const REACH_KM = 161
const ROOT = new URL('../', import.meta.url)

/** Scores every set of a shared folder (`eval/geo/*.jsonl` in it), by file name. */
export async function scoreGeo({
  shared,
  read,
}: {
  readonly shared: URL
  readonly read: (records: readonly GeoRecord[]) => Promise<readonly PlacesRead[]>
}): Promise<Record<string, GeoScore>> {
  const folder = fileURLToPath(new URL('eval/geo/', shared))
  const out: Record<string, GeoScore> = {}
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()) {
    const records = recordsOf(join(folder, file))
    out[file.replace('.jsonl', '')] = score(records, await read(records))
  }
  return out
}

const recordsOf = (file: string): GeoRecord[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GeoRecord)

/** Gold toponyms without a point are left out; a toponym is found when the spans touch, each place serving once. */
export function score(records: readonly GeoRecord[], readings: readonly PlacesRead[]): GeoScore {
  const read = new Map(readings.map((r) => [r.story.id, r.places]))
  const total = { found: 0, placed: 0, gold: 0, said: 0 }
  for (const { id, gold } of records) {
    const free = new Set(read.get(id) ?? [])
    total.said += free.size
    for (const { span, lat, lon } of gold) {
      if (lat === null || lon === null) continue
      total.gold++
      const hit = [...free].find((p) => p.span[0] < span[1] && span[0] < p.span[1])
      if (hit === undefined) continue
      free.delete(hit)
      total.found++
      if (hit.lat !== null && hit.lon !== null && kmBetween({ lat, lon }, { lat: hit.lat, lon: hit.lon }) <= REACH_KM) total.placed++
    }
  }
  const ratio = (a: number, b: number): number => (b === 0 ? 0 : Math.round((a / b) * 1e4) / 1e4)
  return {
    stories: records.length,
    precision: ratio(total.found, total.said),
    recall: ratio(total.found, total.gold),
    f1: ratio(2 * total.found, total.said + total.gold),
    accuracy161: ratio(total.placed, total.found),
    endToEnd161: ratio(total.placed, total.gold),
  }
}

/** Reads places alone: the parser, then grounding with the gazetteer. */
async function readPlaces(records: readonly GeoRecord[]): Promise<PlacesRead[]> {
  const parser = await makeParser()
  const data = fileURLToPath(new URL('data', ROOT))
  const knowledge = { gazetteer: loadGazetteer(data), actors: loadActors(data) } as Knowledge
  const out: PlacesRead[] = []
  for (const record of records) {
    const doc = await parser.parse(record.text)
    out.push({ story: { id: record.id }, places: groundPlaces({ doc, graph: new Graph(doc), story: storyOf(record), knowledge }) })
  }
  await parser.close()
  return out
}

function storyOf({ id, text, source, published }: GeoRecord): Story {
  return {
    id,
    title: null,
    text,
    published: published ?? null,
    dateline: null,
    language: 'en',
    wireId: id,
    version: null,
    status: null,
    embargoed: null,
    parts: [],
    source: { publisher: source ?? null, feed: null, agency: null, syndicated: null, edited: null, notice: null },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] === undefined ? new URL('../shared/', ROOT) : new URL(`file://${process.argv[2]}/`)
  if (existsSync(new URL('eval/geo/', shared))) console.log(JSON.stringify(await scoreGeo({ shared, read: readPlaces }), null, 2))
  else console.error(`${fileURLToPath(shared)}: no eval/geo/ here; name the shared folder`)
}
