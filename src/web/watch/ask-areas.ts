import { send } from '../data/ask.ts'
import type { Area, PreviewAnswer } from './answers.ts'

/** Has the desk read areas out of words or GeoJSON: what it takes, a watch takes. Rejects with Problem. */
async function askAreas(given: object): Promise<PreviewAnswer> {
  return send<PreviewAnswer>('POST', 'watches/preview', { watch: { name: 'Areas' }, ...given })
}

/** A place by its name, with what it was taken for. */
export async function placeNamed(place: string, km: number): Promise<{ readonly area: Area | null; readonly says: string | null }> {
  const { watch, understood } = await askAreas({ words: { near: `${place},${km}` } })
  const [area] = watch.areas
  return { area: area === undefined ? null : { ...area, name: place }, says: understood[0]?.replace(/^near is /, 'Added: ') ?? null }
}

export const areasIn = async (geojson: unknown, km: number): Promise<readonly Area[]> => (await askAreas({ geojson, km })).watch.areas
