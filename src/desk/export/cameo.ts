import type { Actor } from '../../reading/schema.ts'
import { type CameoCode, cameoCodes, cameoParts } from './tables.ts'

/** CAMEO codes of an actor, in the order of the code: country, kind of international body, group, roles. */
export interface CameoActor {
  readonly country: string | null
  readonly group: string | null
  /** At most three, as the layout of GDELT has room for. */
  readonly types: readonly string[]
  readonly code: string | null
}

type Coded = Pick<Actor, 'country' | 'sectors'>

/** Codes of actors that are at hand: each is asked for in several columns of each of its lines. */
const KEPT = new WeakMap<Coded, CameoActor>()

/** What CAMEO has for an actor; null for nobody. Ethnic and religious codes are never given. */
export function cameoActor(actor: Coded | null): CameoActor | null {
  if (actor === null) return null
  const kept = KEPT.get(actor) ?? codesOf(actor)
  KEPT.set(actor, kept)
  return kept
}

function codesOf({ country: own, sectors }: Coded): CameoActor {
  const parts = cameoParts()
  const ofCountry = own === null ? [] : (parts.get(`country/${own}`) ?? [{ as: 'country', code: own }])
  const roles = sectors.flatMap((sector) => parts.get(`sector/${sector}`) ?? [])
  const find = (as: string): string | null => ofCountry.find((part) => part.as === as)?.code ?? null
  const bodies = ofCountry.filter((part) => part.as === 'type').map((part) => part.code)
  const types = [...new Set([...bodies, ...roles.map((part) => part.code)])].slice(0, 3)
  const [country, group] = [find('country'), find('group')]
  const code = [country, ...types.filter((t) => bodies.includes(t)), group, ...types.filter((t) => !bodies.includes(t))].join('')
  return { country, group, types, code: code === '' ? null : code }
}

/** Value on the Goldstein scale of a code, or of the longest code with a value that begins it; null for no code of CAMEO. */
export const goldsteinOf = (code: string | null): number | null => longest(code, ({ goldstein }) => goldstein)

/** Name of the code in the codebook, or of the longest code that begins it. */
export const cameoName = (code: string | null): string | null => longest(code, ({ name }) => name)

function longest<T>(code: string | null, pick: (row: CameoCode) => T | null): T | null {
  for (let length = code?.length ?? 0; length >= 2; length--) {
    const row = cameoCodes().get((code as string).slice(0, length))
    const found = row ? pick(row) : null
    if (found !== null) return found
  }
  return null
}

const QUADS: Readonly<Record<string, number>> = {
  'verbal cooperation': 1,
  'material cooperation': 2,
  'verbal conflict': 3,
  'material conflict': 4,
}

/** 1 to 4 as CAMEO numbers the quad classes. */
export const quadNumber = (quad: string): number | null => QUADS[quad] ?? null
