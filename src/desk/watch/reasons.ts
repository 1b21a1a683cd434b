import type { Entry, Facets } from '../../record/entry.ts'
import type { PartyFigure } from '../../record/incident-record.ts'
import { LIST_FACETS } from '../../record/matches.ts'
import { SECTOR_NAMES } from '../filter/sectors.ts'
import type { Reason } from './reason.ts'
import type { Watch } from './watch.ts'

type Filter = Watch['filter']
type ListField = (typeof LIST_FACETS)[number]

/** Values of one condition that are told. */
const MOST_TOLD = 5

/** Words before the values that fit, by condition. Actors and recipients have their own. */
const LEADS: Readonly<Record<Exclude<ListField, 'actors' | 'recipients'>, string>> = {
  types: 'coded',
  modes: 'mode',
  contexts: 'context',
  quads: 'quad class',
  kinds: 'kind',
  countries: 'in',
  admin1: 'in',
  statuses: 'status',
  certainties: 'certainty',
  publishers: 'told by',
  feeds: 'from feed',
  languages: 'in language',
  programmes: 'of programme',
}

/** Why an entry that fits a filter does, condition by condition. `nameOf` names a country by its code. */
export function reasonsOf(filter: Filter, entry: Entry<'incident'>, nameOf: (code: string) => string): Reason[] {
  return [...ofParties(filter, entry, nameOf), ...ofLists(filter, entry.facets, nameOf), ...ofFigures(filter, entry.facets)]
}

const reason = (about: Reason['about'], says: string): Reason => ({ about, says, area: null, km: null })

const shared = (wanted: readonly string[] | undefined, given: readonly string[]): string[] =>
  [...new Set(wanted ?? [])].filter((value) => given.includes(value)).slice(0, MOST_TOLD)

function ofParties(filter: Filter, { facets, doc }: Entry<'incident'>, nameOf: (code: string) => string): Reason[] {
  const by = (about: 'actors' | 'parties'): Reason[] =>
    shared(filter[about], facets.actors).map((mark) => reason(about, `by ${tellMark(mark, doc.perpetrators, 'actors', nameOf)}`))
  const hit = (about: 'recipients' | 'parties'): Reason[] =>
    shared(filter[about], facets.recipients).map((mark) => {
      const ofPeople = doc.victims.some((party) => isMarked(party, mark))
      return reason(about, `hit ${tellMark(mark, ofPeople ? doc.victims : doc.targets, ofPeople ? 'people' : 'targets', nameOf)}`)
    })
  return [...by('actors'), ...hit('recipients'), ...by('parties'), ...hit('parties')]
}

const isMarked = ({ country, sectors, entity }: PartyFigure, mark: string): boolean =>
  country === mark || entity === mark || sectors.includes(mark)

/** A sector by its name, an entity by the name that the stories give it, else people or targets of a country. */
function tellMark(mark: string, parties: readonly PartyFigure[], what: string, nameOf: (code: string) => string): string {
  if (Object.hasOwn(SECTOR_NAMES, mark)) return `${SECTOR_NAMES[mark]} (${mark})`
  const named = parties.find(({ entity }) => entity === mark)
  return named === undefined ? `${what} of ${nameOf(mark)}` : named.name
}

function ofLists(filter: Filter, facets: Facets, nameOf: (code: string) => string): Reason[] {
  return LIST_FACETS.flatMap((field) => {
    if (field === 'actors' || field === 'recipients') return []
    const fit = shared(filter[field], facets[field])
    const told = field === 'countries' ? fit.map(nameOf) : fit
    return told.length === 0 ? [] : [reason(field, `${LEADS[field]} ${told.join(', ')}`)]
  })
}

function ofFigures(filter: Filter, facets: Facets): Reason[] {
  const figures = (['killed', 'score', 'confidence'] as const).flatMap((field) =>
    filter[field] === undefined ? [] : [reason(field, `${field} ${facets[field]}, watched ${tellRange(filter[field])}`)],
  )
  const days = (['event', 'published', 'firstSeen', 'updated'] as const).flatMap((field) =>
    filter[field] === undefined ? [] : [reason(field, `${DAYS[field]} ${tellRange(filter[field])}`)],
  )
  return [...figures, ...days, ...(filter.text === undefined ? [] : [reason('text', `has the words ${filter.text}`)])]
}

const DAYS = { event: 'happened', published: 'published', firstSeen: 'first seen', updated: 'updated' } as const

function tellRange({ from, to }: { from?: number | string | undefined; to?: number | string | undefined }): string {
  const low = from === undefined ? '' : `from ${from}`
  const high = to === undefined ? '' : `to ${to}`
  return `${low} ${high}`.trim()
}
