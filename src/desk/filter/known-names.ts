import { ChanceryError } from '../../kit/errors.ts'
import { idOf } from '../../kit/id.ts'
import type { ActorIndex } from '../../knowledge/actors/actors.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { SECTOR_NAMES, STATELESS_NAMES } from './sectors.ts'

/** What names are looked up in; each is loaded when it is first asked for. */
export interface NameBooks {
  readonly actors: () => ActorIndex
  readonly gazetteer: () => Gazetteer
}

/** What a name was taken for: the code that the record is searched by, and that in words. */
export interface Meant {
  readonly codes: readonly string[]
  readonly says: string
}

/** Entity ids: those of the knowledge are `kind:name`, those of a story 16 hexadecimal digits. */
const ENTITY_ID = /^(?:[a-z]+:\S+|[0-9a-f]{16})$/
const CODE = /^[A-Z]{3}$/

/** Names of countries by their codes; the code itself for what is none. */
export const countryNames =
  ({ actors }: NameBooks): ((code: string) => string) =>
  (code) =>
    actors().countryByCode(code)?.name ?? code

/** A country by its code (ISO alpha-3, or PLOVER's own) or by name. Throws ChanceryError USAGE for what is none. */
export function countryMeant(text: string, { actors }: NameBooks, where: string): Meant {
  const byCode = CODE.test(text) ? actors().countryByCode(text) : null
  if (byCode !== null) return { codes: [text], says: byCode.name }
  const state = actors().country(text)
  if (state === null)
    throw new ChanceryError('USAGE', `no country is called ${text}`, {
      where,
      hint: 'give its name or ISO alpha-3 code, such as Kenya or KEN',
    })
  return { codes: [state.territory ?? state.code], says: state.name }
}

/**
 * Who acts: a country, a sector or an entity, by code, id or name. A noun for a calling ("police") is its sector. Throws ChanceryError
 * USAGE for a name that the knowledge lacks.
 */
export function actorMeant(text: string, books: NameBooks, where: string): Meant {
  if (ENTITY_ID.test(text)) return { codes: [text], says: text }
  if (Object.hasOwn(STATELESS_NAMES, text)) return { codes: [text], says: STATELESS_NAMES[text] as string }
  const index = books.actors()
  const country = CODE.test(text) ? index.countryByCode(text) : null
  if (country !== null) return { codes: [text], says: country.name }
  if (Object.hasOwn(SECTOR_NAMES, text)) return { codes: [text], says: SECTOR_NAMES[text] as string }
  const state = index.country(text)
  if (state !== null) return { codes: [state.code], says: state.name }
  const entity = index.entity(text)
  if (entity !== null) return { codes: [entity.id], says: entity.name }
  const sectors = sectorsCalled(text, index)
  if (sectors.length > 0) return { codes: sectors, says: sectors.map((code) => SECTOR_NAMES[code] ?? code).join(' or ') }
  throw new ChanceryError('USAGE', `no country, sector, group or person called ${text} is known`, {
    where,
    hint: 'give a code such as KEN or COP, the id of an entity, or look for the name as words of the text',
  })
}

/** Sectors by their own names, else by a noun in the singular or plural. */
function sectorsCalled(text: string, index: ActorIndex): readonly string[] {
  const lower = text.toLowerCase()
  const own = Object.keys(SECTOR_NAMES).filter((code) => SECTOR_NAMES[code] === lower)
  return own.length > 0 ? own : ((index.agent(lower) ?? index.agent(lower.replace(/s$/, '')))?.sectors ?? [])
}

/** A programme by name, alias or id; one that the knowledge lacks goes by the name that stories give it. */
export function programmeMeant(text: string, { actors }: NameBooks): Meant {
  if (/^[0-9a-f]{16}$/.test(text)) return { codes: [text], says: text }
  const known = actors().programme(text)
  return { codes: [idOf('programme', known?.id ?? text.toLowerCase())], says: known?.name ?? text }
}

/** First-level units of a name in all countries that have one: `PAK.Sindh`. What has a dot is taken as it is. */
export function unitMeant(text: string, { gazetteer }: NameBooks, where: string): Meant {
  if (/^[A-Z]{3}\./.test(text)) return { codes: [text], says: text }
  const units = gazetteer()
    .lookup(text)
    .filter(({ place }) => place.feature === 'admin1' && place.country !== null)
  const codes = [...new Set(units.map(({ place }) => `${place.country}.${place.name}`))]
  if (codes.length > 0) return { codes, says: codes.join(', ') }
  throw new ChanceryError('USAGE', `no first-level unit is called ${text}`, {
    where,
    hint: 'give its name, or COUNTRY.NAME such as KEN.Nairobi',
  })
}
