import type { Place } from '../../reading/schema.ts'

type Precision = Place['precision']

/** What stands before the name of a place; nothing where it is known to the town. */
const BEFORE: Readonly<Record<Precision, string>> = {
  ...{ exact: '', city: '', near: 'near', area: 'in the area of' },
  ...{ admin1: 'somewhere in', admin2: 'somewhere in', country: 'somewhere in' },
}

const joined = (before: string, name: string): string => (before === '' ? name : `${before} ${name}`)

/** A place by its name, no surer than it is known: `Turbat`, `near Witu`, `somewhere in Sindh`. */
export const placeSaid = (name: string, precision: Precision): string => joined(BEFORE[precision], name)

/** The same after what happened there: `in Turbat`, `at Manda Bay`, `near Witu`. */
export const placeOfWhat = (name: string, precision: Precision): string =>
  joined(BEFORE[precision] || (precision === 'exact' ? 'at' : 'in'), name)

/** `Witu, Lamu, KEN`: the name with what it lies in, each once. */
export const placeInFull = ({ name, admin1, country }: Pick<Place, 'name' | 'admin1' | 'country'>): string =>
  [...new Set([name, admin1, country])].filter((part) => part !== null).join(', ')
