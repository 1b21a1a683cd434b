import { countryNames, type NameBooks } from '../filter/known-names.ts'
import { type PreparedWatch, prepareWatch } from './match.ts'
import type { Watch } from './watch.ts'

/** A watch made ready, with countries called by their names in its reasons. */
export const namedWatch = (watch: Watch, books: NameBooks): PreparedWatch => prepareWatch(watch, countryNames(books))
