import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadGazetteer } from './gazetteer.ts'
import { type GeonamesFault, type GeonamesOptions, importGeonames } from './import-geonames.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))

interface Made {
  readonly id: string
  readonly name: string
  readonly others?: string
  readonly lat?: string
  readonly kind?: string
  readonly admin1?: string
  readonly admin2?: string
  readonly people?: string
}

/** A line as GeoNames has it, in Kenya. */
function line({ id, name, others = '', lat = '1.5', kind = 'P.PPL', admin1 = '', admin2 = '', people = '0' }: Made): string {
  const [featureClass = '', code = ''] = kind.split('.')
  const cells = [id, name, name, others, lat, '37.25', featureClass, code, 'KE', '', admin1, admin2, '', '', people]
  return [...cells, '', '900', 'Africa/Nairobi', '2024-01-01'].join('\t')
}

async function load(lines: readonly string[], options: Partial<GeonamesOptions> = {}) {
  const out = mkdtempSync(join(tmpdir(), 'geonames-'))
  const faults: GeonamesFault[] = []
  const summary = await importGeonames(lines, out, { base: DATA, onFault: (fault) => faults.push(fault), ...options })
  return { out, faults, summary, gazetteer: loadGazetteer(out) }
}

describe.skipIf(!existsSync(join(DATA, 'places', 'gazetteer.bin')))('importGeonames (needs npm run build)', () => {
  test('places of the dump stand beside those of the base, in their units', async () => {
    const { gazetteer, summary, faults, out } = await load([
      line({ id: '99000001', name: 'Qwumbazi', admin1: '29', admin2: 'Q7' }),
      line({ id: '99000002', name: 'Qwumbazi North District', kind: 'A.ADM2', admin1: '29', admin2: 'Q7' }),
      line({ id: '99000003', name: 'Qwumbazi Dam', kind: 'S.DAM', admin1: '29' }),
    ])
    expect(faults).toEqual([])
    expect(summary).toMatchObject({ lines: 3, added: 3, known: 0, passed: 0, faults: 0 })
    const [town] = gazetteer.lookup('Qwumbazi')
    expect(town).toMatchObject({ weak: false, place: { country: 'KEN', feature: 'town', lat: 1.5, lon: 37.25, geonameid: 99000001 } })
    expect(gazetteer.place(town?.place.admin2 ?? -1).name).toBe('Qwumbazi North District')
    expect(gazetteer.unit('KE.29.Q7')?.geonameid).toBe(99000002)
    expect(gazetteer.lookup('Qwumbazi Dam')[0]).toMatchObject({ weak: true, place: { feature: 'facility' } })
    expect(gazetteer.lookup('Gwadar')[0]?.place.country).toBe('PAK')
    expect(gazetteer.unit('PK.02')?.name).toBe('Balochistan')
    expect(readdirSync(join(out, 'places'))).toEqual(['gazetteer.bin'])
  })

  test('a place that is there keeps its row and takes the new names', async () => {
    const before = loadGazetteer(DATA)
      .lookup('Nairobi')
      .find((c) => c.place.feature === 'capital')?.place
    const again = { id: String(before?.geonameid), name: 'Nairobi', others: 'Qwairobi,qx,Найроби', kind: 'P.PPLC', people: '9000' }
    const { gazetteer, summary } = await load([line(again)])
    expect(summary).toMatchObject({ added: 0, known: 1 })
    expect(gazetteer.lookup('Qwairobi')[0]).toEqual({ weak: true, place: before })
    expect(gazetteer.lookup('Nairobi').filter((c) => c.place.id === before?.id)).toHaveLength(1)
    expect(gazetteer.lookup('qx')).toEqual([])
  })

  test('bad lines are told with their number and reason, and the rest loads', async () => {
    const bad: readonly (readonly [string, RegExp])[] = [
      ['only\tthree\tcells', /3 columns/],
      [line({ id: 'x1', name: 'Qwa' }), /no GeoNames id/],
      [line({ id: '0', name: 'Qwa' }), /no GeoNames id/],
      [line({ id: '999999999', name: 'Qwa' }), /no GeoNames id/],
      [line({ id: '99000010', name: ' ' }), /no name/],
      [line({ id: '99000011', name: 'Q'.repeat(201) }), /200 characters/],
      [line({ id: '99000012', name: 'Qwa\u001b[31m' }), /control character/],
      [line({ id: '99000012', name: 'Qwa', lat: 'NaN' }), /no latitude/],
      [line({ id: '99000012', name: 'Qwa', lat: '91.5' }), /no latitude/],
      [line({ id: '99000012', name: 'Qwa', lat: '1e1' }), /no latitude/],
      [line({ id: '99000013', name: 'Qwa', people: '-4' }), /no number of people/],
      [line({ id: '99000014', name: 'Qwumbazi' }), /stands twice/],
      [`${line({ id: '99000015', name: 'Qwa' })}${'x'.repeat(70_000)}`, /more than 65536/],
    ]
    const { faults, summary, gazetteer } = await load([line({ id: '99000014', name: 'Qwumbazi' }), ...bad.map(([text]) => text)])
    expect(faults.map((f) => f.line)).toEqual(bad.map((_, i) => i + 2))
    bad.forEach(([, reason], i) => {
      expect(faults[i]?.reason).toMatch(reason)
    })
    expect(summary).toMatchObject({ lines: bad.length + 1, added: 1, faults: bad.length })
    expect(gazetteer.lookup('Qwa').some((c) => (c.place.geonameid ?? 0) >= 99000000)).toBe(false)
    expect(gazetteer.lookup('Qwumbazi')).toHaveLength(1)
  })

  test('comments, empty lines and kinds that are not taken are passed over; Windows line ends do not matter', async () => {
    const road = line({ id: '99000020', name: 'Qwumbazi Road', kind: 'R.RD' })
    const { summary, gazetteer } = await load(['# geonameid\tname', '', road, `${line({ id: '99000021', name: 'Qwumbazi' })}\r`])
    expect(summary).toMatchObject({ passed: 3, added: 1, faults: 0 })
    expect(gazetteer.lookup('Qwumbazi Road')).toEqual([])
    expect(gazetteer.lookup('Qwumbazi')).toHaveLength(1)
  })

  test('a full gazetteer refuses further places, and sorting in small runs gives the same bytes', async () => {
    const lines = Array.from({ length: 20 }, (_, i) =>
      line({ id: String(99000100 + i), name: `Qwumbazi ${i % 7}`, people: String(i * 900) }),
    )
    const { faults, summary } = await load(lines, { mostPlaces: 15 })
    expect([summary.added, faults.length, faults[0]?.reason]).toEqual([15, 5, 'the gazetteer is full'])
    const [once, often] = [await load(lines), await load(lines, { namesHeld: 100_003 })]
    const names = (g: typeof once) => g.gazetteer.lookup('Qwumbazi 3').map((c) => c.place.geonameid)
    expect(names(often)).toEqual([99000117, 99000110, 99000103])
    expect(names(once)).toEqual(names(often))
    expect(once.summary.bytes).toBe(often.summary.bytes)
  })

  test('a second dump is added to what the first one made, and the same dump again changes nothing', async () => {
    const { out } = await load([line({ id: '99000200', name: 'Qwumbazi', admin1: '29' })])
    const add = (text: string) => importGeonames([text], out, { base: out })
    await add(line({ id: '99000201', name: 'Qwombazi', admin1: '29' }))
    const before = readFileSync(join(out, 'places', 'gazetteer.bin'))
    const gazetteer = loadGazetteer(out)
    expect(['Qwumbazi', 'Qwombazi'].map((name) => gazetteer.lookup(name)[0]?.place.geonameid)).toEqual([99000200, 99000201])
    expect(await add(line({ id: '99000201', name: 'Qwombazi', admin1: '29' }))).toMatchObject({ added: 0, known: 1 })
    expect(readFileSync(join(out, 'places', 'gazetteer.bin')).equals(before)).toBe(true)
  })

  test('an import that is interrupted, or whose lines cannot be read, leaves nothing behind', async () => {
    const out = mkdtempSync(join(tmpdir(), 'geonames-'))
    const stop = new AbortController()
    async function* lines(fault: Error | null) {
      yield line({ id: '99000300', name: 'Qwumbazi' })
      if (fault !== null) throw fault
      stop.abort()
      yield line({ id: '99000301', name: 'Qwombazi' })
    }
    await expect(importGeonames(lines(null), out, { base: DATA, signal: stop.signal })).rejects.toThrow('interrupted')
    await expect(importGeonames(lines(new Error('broken')), out, { base: DATA })).rejects.toThrow('broken')
    expect(readdirSync(out)).toEqual([])
  })

  test('a folder that cannot be made, and a base that is not there, are said to be so', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'geonames-')), 'taken')
    writeFileSync(file, '')
    await expect(importGeonames([], file, { base: DATA })).rejects.toMatchObject({ code: 'OUTPUT_FAILED' })
    await expect(importGeonames([], file, { base: file })).rejects.toMatchObject({ code: 'DATA_MISSING' })
  })
})
