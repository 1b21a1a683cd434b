import { loadGazetteer } from '../knowledge/gazetteer/gazetteer.ts'
import { placeNamed as placeIn } from '../pipeline/desk/place-named.ts'
import { OWN_DATA, pathOf } from './user-faults.ts'

/** The place of a name as a person types it, among those of the package and the user's own. Throws USAGE. */
export const placeNamed = (
  words: string,
  { data, knowledge }: { readonly data?: string; readonly knowledge?: string },
): Record<string, unknown> => placeIn(words, loadGazetteer(data ?? pathOf(OWN_DATA), knowledge ?? null))
