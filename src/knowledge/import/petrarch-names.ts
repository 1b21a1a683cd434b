import type { KnownEntity } from '../actors/actors-bodies.ts'

/** Words that a name holds in lower case, unless it begins with them. */
const SMALL = new Set('of the and for in on to de del la von van der bin al el e y da dos du'.split(' '))

/** Words of which one makes a name that of a body. */
const BODY = new Set(
  (
    'administration agency alliance armed army assembly association authority bank brigade brigades bureau cabinet church coalition command ' +
    'commission committee company congress consortium corporation corps council court department embassy federation fleet force forces ' +
    'foundation front fund government group guard guards institute jihad junta league legion mafia militia ministry mission movement ' +
    'navy network news youth brotherhood sons brothers tigers lions eagles wolves clan clans tribe gang cartel militants fighters office organisation organization parliament party patrol police press rebels regiment secretariat senate ' +
    'service society supreme television times treasury tribunal union university'
  ).split(' '),
)

/** Sectors of those who bear arms without a state. */
const ARMED = new Set(['REB', 'UAF', 'PRM', 'CRM'])

/** `HAMID_KARZAI_` as `Hamid Karzai`; a single word of up to five letters stays in capitals when `keepsShort`. */
export function spelt(entry: string, keepsShort: boolean): string {
  const words = plain(entry).split(' ')
  if (
    words.length === 1 &&
    keepsShort &&
    /^[A-Z0-9.]{2,10}$/.test(words[0] as string) &&
    (words[0] as string).replaceAll('.', '').length <= 5
  )
    return words[0] as string
  return words.map((word, i) => (i > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word))).join(' ')
}

/** An entry without the marks of a dictionary: `NAME_OF_THE_GROUP_` as `NAME OF THE GROUP`. */
export const plain = (entry: string): string => entry.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()

const capitalised = (word: string): string =>
  /^(?:[A-Z]\.)+[A-Z]?$/.test(word)
    ? word
    : word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, joint: string, letter: string) => joint + letter.toUpperCase())

/** What an entry is: dictionaries do not say. `isGivenName` knows first names in lower case. */
export function kindOf(
  name: string,
  { sectors, country, isDated }: { readonly sectors: readonly string[]; readonly country: string; readonly isDated: boolean },
  isGivenName: (word: string) => boolean,
): KnownEntity['kind'] {
  const words = plain(name).toLowerCase().split(/[ -]/)
  const isBody = words.some((word) => BODY.has(word))
  const isArmed = sectors.some((sector) => ARMED.has(sector))
  if (isBody) return isArmed || country === 'IMG' ? 'group' : 'organization'
  if (words.length > 1 && (isDated || isGivenName(words[0] as string))) return 'person'
  return isArmed || country === 'IMG' ? 'group' : isDated && sectors.includes('GOV') ? 'person' : 'organization'
}
