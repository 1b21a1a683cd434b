import { readTsv } from '../tsv.ts'

/** A PLOVER type with its mode. */
export interface PloverEvent {
  readonly type: string
  readonly mode: string | null
}

/** An actor code of CAMEO as PLOVER has it. */
export interface PloverActor {
  /** Null for a code that names no state and no kind of international body. */
  readonly country: string | null
  readonly sectors: readonly string[]
  /** Sectors of religions, which tell of a calling, not of an organization. */
  readonly religions: readonly string[]
  /** Parts that PLOVER has no place for. */
  readonly lost: readonly string[]
}

/** CAMEO's codes as PLOVER has them (data/import). */
export interface Cameo {
  /** Null for a code of no event: public statements, `---`, and what is no CAMEO code. */
  event(code: string): PloverEvent | null
  actor(code: string): PloverActor
}

/** Loads `<dataDir>/import`; `codes` are the country codes that are known. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function loadCameo(dataDir: string, codes: ReadonlySet<string>): Cameo {
  const events = new Map(
    readTsv(dataDir, 'import/cameo-events.tsv').map((row) => [row.cell('cameo'), { type: row.cell('type'), mode: row.cell('mode') }]),
  )
  const parts = new Map(
    readTsv(dataDir, 'import/cameo-actors.tsv').map((row) => [row.cell('part'), { as: row.cell('as'), gives: row.cell('gives') }]),
  )
  return {
    event(code) {
      if (!/^[012]\d{1,3}$/.test(code)) return null
      const found = [4, 3, 2].map((n) => events.get(code.slice(0, n))).find((row) => row !== undefined)
      return found === undefined || found.type === '-' ? null : { type: found.type, mode: found.mode === '-' ? null : found.mode }
    },
    actor(code) {
      const pieces = code.match(/.{1,3}/g) ?? []
      const [first = ''] = pieces
      const country = codes.has(first) ? first : gives(parts, first, 'code')
      const rest = country === null ? pieces : pieces.slice(1)
      const all = (as: string): string[] => [...new Set(rest.flatMap((part) => gives(parts, part, as) ?? []))]
      const lost = rest.filter((part) => !parts.has(part))
      return { country: country ?? all('code')[0] ?? null, sectors: all('sector'), religions: all('religion'), lost }
    },
  }
}

type Parts = ReadonlyMap<string, { readonly as: string; readonly gives: string }>

function gives(parts: Parts, part: string, as: string): string | null {
  const found = parts.get(part)
  return found?.as === as ? found.gives : null
}
