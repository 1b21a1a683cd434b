import { type Command, InvalidArgumentError } from 'commander'
import type { FilterWords } from '../desk/filter/filter-words.ts'
import type { AskedKind } from '../desk/filter/kinds.ts'
import type { NameBooks } from '../desk/filter/known-names.ts'
import type { FilterMeant } from '../desk/filter/read-filter.ts'
import { OWN_DATA, pathOf } from './user-faults.ts'

/** What the options of `withFilter` give. */
export interface FilterOptions extends FilterWords {
  /** A folder with actors of the user's own, whose names are known too. */
  readonly knowledge?: string
}

const MOST_VALUES = 100

/** Values of an option that is repeated or has several with commas between. */
export function several(text: string, before: readonly string[] | undefined): readonly string[] {
  const values = text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')
  const all = [...(before ?? []), ...values]
  if (values.length === 0) throw new InvalidArgumentError('It names nothing.')
  if (all.length > MOST_VALUES) throw new InvalidArgumentError(`It may have ${MOST_VALUES} values at most.`)
  return all
}

/** Adds an option for every field of a filter. All that are given must hold; of several values of one any is enough. */
export const withFilter = (command: Command): Command =>
  command
    .option('--type <types>', 'PLOVER types, such as ASSAULT', several)
    .option('--mode <modes>', 'PLOVER modes; of incidents what was done (abduct, kill, blast, shoot ...)', several)
    .option('--context <contexts>', 'PLOVER contexts, such as terrorism', several)
    .option('--quad <classes>', 'quad classes, such as material conflict', several)
    .option('--incident-kind <kinds>', 'kinds of incident, such as abduction or bombing', several)
    .option('--actor <who>', 'who acts: country, sector or group, by code or name', several)
    .option('--recipient <who>', 'who is acted on', several)
    .option('--party <who>', 'who acts or is acted on', several)
    .option('--country <countries>', 'countries of the place, by name or code', several)
    .option('--admin1 <units>', 'provinces or states of the place', several)
    .option('--near <place>', 'LAT,LON,KM or PLACE,KM: within kilometres of a point')
    .option('--box <box>', 'WEST,SOUTH,EAST,NORTH in degrees')
    .option('--event <days>', 'FROM..TO: when it happened; either end may be left out')
    .option('--due <days>', 'FROM..TO: when it is due or planned')
    .option('--published <days>', 'FROM..TO: when the story came out')
    .option('--first-seen <days>', 'FROM..TO: when the record first had it')
    .option('--updated <days>', 'FROM..TO: when its last story came out')
    .option('--status <statuses>', 'happened, planned ...; confirmed, disputed ...; pending, kept ...; current ...', several)
    .option('--certainty <certainties>', 'stated, alleged, apparent, doubted', several)
    .option('--publisher <names>', 'publishers, as the record writes them', several)
    .option('--feed <feeds>', 'feeds', several)
    .option('--language <codes>', 'languages, such as en', several)
    .option('--score <numbers>', 'FROM..TO on the scale from -10 to 10')
    .option('--confidence <numbers>', 'FROM..TO between 0 and 1')
    .option('--killed <numbers>', 'FROM..TO killed')
    .option('--historic', 'only what is told as background')
    .option('--no-historic', 'without what is told as background')
    .option('--programme <names>', 'programmes, by name', several)
    .option('--knowledge <dir>', 'a folder with actors and places of your own, whose names are known too')

/** The filter that the options and the words of a text stand for. Throws ChanceryError USAGE. */
export async function filterOf(options: FilterOptions, text: string | undefined, kind: AskedKind): Promise<FilterMeant> {
  const { readFilter } = await import('../desk/filter/read-filter.ts')
  return readFilter(options, text, kind, await openBooks(options))
}

/** The names that are known, each book loaded when it is first looked into. */
export async function openBooks({ knowledge }: Pick<FilterOptions, 'knowledge'>): Promise<NameBooks> {
  const [{ loadActors }, { loadGazetteer }, { loadUserKnowledge, NO_USER_KNOWLEDGE }] = await Promise.all([
    import('../knowledge/actors/actors.ts'),
    import('../knowledge/gazetteer/gazetteer.ts'),
    import('../knowledge/user/user-knowledge.ts'),
  ])
  const data = pathOf(OWN_DATA)
  return {
    actors: once(() => loadActors(data, knowledge === undefined ? NO_USER_KNOWLEDGE : loadUserKnowledge(knowledge, data))),
    gazetteer: once(() => loadGazetteer(data, knowledge ?? null)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
