import type { NameBooks } from '../filter/known-names.ts'
import { type PreparedWatch, prepareWatch } from './match.ts'
import type { Watch } from './watch.ts'

/** A watch made ready, with countries called by their names in its reasons. */
export const namedWatch = (watch: Watch, { actors }: NameBooks): PreparedWatch =>
  prepareWatch(watch, (code) => actors().countryByCode(code)?.name ?? code)
