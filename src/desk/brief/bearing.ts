import type { Filter } from '../../record/filter.ts'

/** What of a filter of incidents bears on statements and promises: who is a party, in which words, by whom told. A place's country is a party. */
export function bearingOn({ text, actors, recipients, parties, countries, publishers, feeds, languages }: Filter): Filter {
  const all = [...(parties ?? []), ...(countries ?? []), ...(actors ?? []), ...(recipients ?? [])]
  return {
    ...(text === undefined ? {} : { text }),
    ...(all.length === 0 ? {} : { parties: [...new Set(all)] }),
    ...(publishers === undefined ? {} : { publishers }),
    ...(feeds === undefined ? {} : { feeds }),
    ...(languages === undefined ? {} : { languages }),
  }
}
