import { wordsOffered } from '../../body.ts'
import { heldWith, releaseOf } from '../../embargo.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { readStatus, versionOf } from '../../version.ts'
import { type Fields, typeName } from '../json/fields.ts'
import { authorsOf, categoriesOf, filesOf, pointOf, rightsOf, sourceOf } from './facts.ts'
import { entriesOf, isNinjs, lowerKeys, ninjsVersion } from './fields.ts'
import { hasBody, offeredBy, titleOf, wordsAt } from './words.ts'

export { isNinjs, ninjsVersion } from './fields.ts'

/**
 * One ninjs item (IPTC, versions 1 to 3), followed by the stories that are sent within it as associations, which are not shown before
 * it. One that its source took back, or that only shows pictures, may have no words.
 * @param base address that relative links count from
 */
export function parseNinjs(raw: Fields, where: string, base: string | null = null): Parsed {
  const own = oneItem(lowerKeys(raw), where, base)
  const entries = entriesOf(lowerKeys(raw)['associations']).filter((entry) => isNinjs(entry) && hasBody(entry))
  const others = entries.map((entry) => oneItem(entry, where, base))
  const faults = [own, ...others].flatMap((read) => read.faults)
  const within = others.map(({ item }) => heldWith(item, own.item)).filter(isKept)
  if (!isKept(own.item) && within.length === 0) faults.push(lost(where, 'missing-text', 'the item has neither text nor headline'))
  if (isKept(own.item) && own.item.text === '' && own.item.status !== 'canceled')
    faults.push(noted(where, 'missing-text', 'the item has neither text nor headline; its other fields are kept'))
  return { format: 'ninjs', formatVersion: ninjsVersion(raw), items: [...(isKept(own.item) ? [own.item] : []), ...within], faults }
}

/** An item without words is kept where it shows files or tells what became of an earlier version. */
const isKept = ({ text, enclosures, status }: Item): boolean =>
  text !== '' || enclosures.length > 0 || status === 'canceled' || status === 'withheld'

function oneItem(fields: Fields, where: string, base: string | null): { readonly item: Item; readonly faults: Fault[] } {
  const faults = typeFaults(fields, where)
  const at = (...keys: string[]): string | null => wordsAt(fields, ...keys)
  const updated = readPublished(at('versioncreated'), where, faults)
  const created = readPublished(at('firstcreated'), where, faults)
  const item: Item = {
    ...bareItem('', where),
    ...wordsOffered(offeredBy(fields)),
    ...pointOf(fields, where, faults),
    ...releaseOf(embargoIn(fields['embargoed']), readStatus(at('pubstatus'), where, faults), where, faults),
    title: titleOf(fields),
    id: at('uri', 'guid'),
    url: linkOf(fields, base, where, faults),
    base,
    source: sourceOf(fields),
    published: created ?? updated ?? readPublished(at('contentcreated'), where, faults),
    updated,
    language: at('language'),
    authors: authorsOf(fields),
    categories: categoriesOf(fields, where, faults),
    enclosures: filesOf(fields, base, where, faults),
    rights: rightsOf(fields),
    version: versionOf(fields['version']),
    editorNote: at('ednote', 'editorialnote'),
  }
  return { item, faults }
}

/** An embargo of another type than words is one that cannot be read, not one that is not there. */
const embargoIn = (value: unknown): string | null =>
  value === undefined || value === null || value === false || value === '' ? null : typeof value === 'string' ? value : ''

const STRINGS = [
  'headline',
  'byline',
  'by',
  'language',
  'dateline',
  'pubstatus',
  'versioncreated',
  'firstcreated',
  'contentcreated',
  'copyrightnotice',
]

/** A field of a wrong type costs itself alone. */
const typeFaults = (fields: Fields, where: string): Fault[] =>
  STRINGS.filter((key) => fields[key] !== undefined && fields[key] !== null && typeof fields[key] !== 'string').map((key) =>
    noted(where, 'wrong-type', `"${key}" must be a string, not ${typeName(fields[key])}; left out`),
  )

/** The page that shows it; `uri` is only a name. */
function linkOf(fields: Fields, base: string | null, where: string, faults: Fault[]): string | null {
  const raw = wordsAt(fields, 'link', 'url', 'weburl', 'href')
  return raw === null || /^urn:|^tag:/i.test(raw) ? null : readLink(raw, base, where, faults)
}
