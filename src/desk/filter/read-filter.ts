import { ChanceryError } from '../../kit/errors.ts'
import { type Filter, filterSchema } from '../../record/filter.ts'
import { certaintiesMeant, quadsMeant, statusesMeant, typesMeant } from './choices.ts'
import { type FilterWords, optionOf, optionOfFilter, type WordField } from './filter-words.ts'
import { type AskedKind, checkFields } from './kinds.ts'
import { actorMeant, countryMeant, type Meant, type NameBooks, programmeMeant, unitMeant } from './known-names.ts'
import { readBox, readNear } from './read-near.ts'
import { readDays, readNumbers } from './read-range.ts'

/** A filter, and what its names were taken for, in words: `Kenya is KEN`. */
export interface FilterMeant {
  readonly filter: Filter
  readonly understood: readonly string[]
}

/**
 * The filter that words and a text stand for; one for search, exports, watches and the API. Throws ChanceryError USAGE that names the
 * option for a value that is none, and for a field that the kind does not have.
 */
export function readFilter(words: FilterWords, text: string | undefined, kind: AskedKind, books: NameBooks): FilterMeant {
  const understood: string[] = []
  const filter: Filter = {
    ...(text === undefined || text.trim() === '' ? {} : { text }),
    ...codedFields(words, kind),
    ...namedFields(words, books, understood),
    ...rangeFields(words),
    ...placeFields(words, books, understood),
  }
  checkFields(kind, filter, (field) => optionOfFilter(field))
  const checked = filterSchema.safeParse(filter)
  if (checked.success) return { filter: checked.data, understood }
  const { path, message } = checked.error.issues[0] ?? { path: [], message: 'not a filter' }
  throw new ChanceryError('USAGE', message, { where: optionOfFilter(String(path[0]) as keyof Filter), hint: 'see chancery find --help' })
}

const lower = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase())

function codedFields(
  { type, mode, context, quad, incidentKind, status, certainty, publisher, feed, language }: FilterWords,
  kind: AskedKind,
): Filter {
  return {
    ...(type === undefined ? {} : { types: typesMeant(type, '--type') }),
    ...(mode === undefined ? {} : { modes: lower(mode) }),
    ...(context === undefined ? {} : { contexts: lower(context) }),
    ...(quad === undefined ? {} : { quads: quadsMeant(quad, '--quad') }),
    ...(incidentKind === undefined ? {} : { kinds: lower(incidentKind) }),
    ...(status === undefined ? {} : { statuses: statusesMeant(status, kind, '--status') }),
    ...(certainty === undefined ? {} : { certainties: certaintiesMeant(certainty, '--certainty') }),
    ...(publisher === undefined ? {} : { publishers: [...publisher] }),
    ...(feed === undefined ? {} : { feeds: [...feed] }),
    ...(language === undefined ? {} : { languages: lower(language) }),
  }
}

function namedFields({ actor, recipient, party, country, admin1, programme }: FilterWords, books: NameBooks, understood: string[]): Filter {
  const codes = (values: readonly string[], field: WordField, meant: (value: string, where: string) => Meant): string[] =>
    values.flatMap((value) => {
      const { codes: found, says } = meant(value, optionOf(field))
      if (found.join() !== value)
        understood.push(
          says === value || found.join(', ') === says ? `${value} is ${found.join(', ')}` : `${value} is ${says} (${found.join(', ')})`,
        )
      return [...found]
    })
  const who = (value: string, where: string): Meant => actorMeant(value, books, where)
  return {
    ...(actor === undefined ? {} : { actors: codes(actor, 'actor', who) }),
    ...(recipient === undefined ? {} : { recipients: codes(recipient, 'recipient', who) }),
    ...(party === undefined ? {} : { parties: codes(party, 'party', who) }),
    ...(country === undefined ? {} : { countries: codes(country, 'country', (value, where) => countryMeant(value, books, where)) }),
    ...(admin1 === undefined ? {} : { admin1: codes(admin1, 'admin1', (value, where) => unitMeant(value, books, where)) }),
    ...(programme === undefined ? {} : { programmes: codes(programme, 'programme', (value) => programmeMeant(value, books)) }),
  }
}

function rangeFields(words: FilterWords): Filter {
  const days = (['event', 'due', 'published', 'firstSeen', 'updated'] as const).flatMap((field) => {
    const value = words[field]
    return value === undefined ? [] : [[field, readDays(value, optionOf(field))] as const]
  })
  const numbers = (['score', 'confidence', 'killed'] as const).flatMap((field) => {
    const value = words[field]
    return value === undefined ? [] : [[field, readNumbers(value, optionOf(field))] as const]
  })
  return {
    ...Object.fromEntries(days),
    ...Object.fromEntries(numbers),
    ...(words.historic === undefined ? {} : { historic: words.historic }),
  }
}

function placeFields({ near, box }: FilterWords, books: NameBooks, understood: string[]): Filter {
  if (near === undefined) return box === undefined ? {} : { box: readBox(box, '--box') }
  const meant = readNear(near, books, '--near')
  if (!/^-?[\d.]+,/.test(near)) understood.push(`near is ${meant.says}`)
  return { near: meant.near, ...(box === undefined ? {} : { box: readBox(box, '--box') }) }
}
