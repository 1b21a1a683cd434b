import type { Upos } from './doc.ts'
import { pluralBase } from './plural.ts'
import { verbBase } from './verb-stem.ts'
import { readRows } from './word-lists.ts'

const PREFIXES = ['over', 'under', 'out', 'mis', 're', 'un', 'with', 'fore', 'pre', 'up', 'inter', 'co']
const CURLY = /[\u2019\u2018\u02bc]/g

const VERBS = formsOf('irregular-verbs.tsv')
const NOUNS = formsOf('irregular-nouns.tsv')
const CAPITAL_ADJECTIVES: ReadonlySet<string> = new Set(readRows('capital-adjectives.tsv').map(([form]) => form as string))
const GROUPED = /^\d{1,3}(?:,\d{2,3}){1,8}(?:\.\d{1,20})?$/
const ROMAN = /^[IVX]{1,6}$/
const WORDS: ReadonlyMap<string, string> = new Map(
  readRows('irregular-words.tsv').map(([tag, form, lemma]) => [`${tag} ${form}`, lemma as string]),
)

function formsOf(file: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [base, list] of readRows(file))
    for (const form of (list as string).split(' ')) if (!forms.has(form)) forms.set(form, base as string)
  return forms
}

/**
 * Dictionary form of a word with its tags, by tables of irregular forms and rules. Lower case, but for proper nouns, which keep
 * the case of their letters, adjectives of nations and faiths ("Iraqi"), "I", Roman numerals, and short all-capital nouns in the
 * plural ("TVs" -> "TV"). Figures lose the commas of their thousands.
 */
export function lemmatize(form: string, upos: Upos, xpos: string): string {
  if (upos === 'PROPN' || xpos === 'NNP') return properLemma(form, upos, xpos)
  if (upos === 'PUNCT' || upos === 'SYM') return MARKS.get(form) ?? form
  const lower = form.toLowerCase().replace(CURLY, "'")
  const fixed = WORDS.get(`${xpos} ${lower}`)
  if (fixed !== undefined) return fixed
  if (upos === 'NUM') return numberLemma(form, lower)
  if (upos === 'ADJ' && CAPITAL_ADJECTIVES.has(lower)) return capitalized(lower)
  if (upos === 'AUX' && !AUXILIARIES_AS_VERBS.has(xpos)) return VERBS.get(lower) ?? lower
  switch (xpos) {
    case 'NNS':
      return acronym(form) ?? nounLemma(lower)
    case 'VBZ':
      return VERBS.get(lower) ?? pluralBase(lower)
    case 'VBD':
    case 'VBN':
      return pastLemma(lower)
    case 'VBG':
      return gerundLemma(lower)
    case 'VB':
    case 'VBP':
      return upos === 'AUX' || lower.startsWith("'") ? (VERBS.get(lower) ?? lower) : presentLemma(lower)
    case 'JJR':
    case 'RBR':
      return compared(lower, 'er')
    case 'JJS':
    case 'RBS':
      return compared(lower, 'est')
    default:
      return lower
  }
}

const AUXILIARIES_AS_VERBS = new Set(['VBD', 'VBN', 'VBG', 'VBZ'])
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ['‘', "'"],
  ['``', '"'],
  ["''", "''"],
  ['’’', "''"],
  ['‘’', "''"],
  ['–', '-'],
])

/** "am" and "are" are no bases; "found" and "ground" are. */
const presentLemma = (form: string): string => {
  const base = VERBS.get(form)
  return base === 'be' || base === 'have' ? base : form
}

const numberLemma = (form: string, lower: string): string =>
  GROUPED.test(form) ? form.replaceAll(',', '') : ROMAN.test(form) ? form : lower

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Names keep their letters' case, but months are written out, "Americans" are "American", and the "United" of a name is "Unite". */
function properLemma(form: string, upos: Upos, xpos: string): string {
  const fixed = WORDS.get(`NNP ${form.toLowerCase()}`)
  if (fixed !== undefined) return fixed
  if (upos === 'VERB') return capitalized(form.endsWith('ing') ? gerundLemma(form.toLowerCase()) : pastLemma(form.toLowerCase()))
  if (xpos !== 'NNPS' || form.length < 4 || PLURAL_NAMES.has(form) || !/[^s]s$/.test(form) || form === form.toUpperCase()) return form
  return pluralBase(form)
}

const PLURAL_NAMES = new Set(
  (
    'Netherlands Philippines Olympics Paralympics Commons Balkans Bahamas Maldives Andes Alps Seychelles Comoros Falls Works ' +
    'Times News Headquarters Sports Appropriations'
  ).split(' '),
)

/** "PCs" -> "PC". */
const acronym = (form: string): string | null => (/^[A-Z]{2,5}s$/.test(form) ? form.slice(0, -1) : null)

function nounLemma(form: string): string {
  const fixed = NOUNS.get(form)
  if (fixed !== undefined) return fixed
  if (form.endsWith('men') && form.length > 4) return `${form.slice(0, -3)}man`
  for (const end of ['wives', 'lives', 'selves', 'knives', 'children', 'feet', 'mice', 'buses']) {
    if (form.length > end.length && form.endsWith(end)) return form.slice(0, -end.length) + (NOUNS.get(end) as string)
  }
  return pluralBase(form)
}

function irregularVerb(form: string): string | undefined {
  const fixed = VERBS.get(form)
  if (fixed !== undefined) return fixed
  for (const prefix of PREFIXES) {
    if (form.length < prefix.length + 3 || !form.startsWith(prefix)) continue
    const rest = form[prefix.length] === '-' ? prefix.length + 1 : prefix.length
    const base = VERBS.get(form.slice(rest))
    if (base !== undefined && base.length > 2) return form.slice(0, rest) + base
  }
  return undefined
}

function pastLemma(form: string): string {
  const fixed = irregularVerb(form)
  if (fixed !== undefined) return fixed
  if (form.endsWith('ied')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1)
  if (form.endsWith("'d")) return form.slice(0, -2)
  return form.endsWith('ed') && form.length > 3 ? verbBase(form.slice(0, -2)) : form
}

function gerundLemma(form: string): string {
  const fixed = irregularVerb(form)
  if (fixed !== undefined) return fixed
  if (form.endsWith("in'")) return verbBase(form.slice(0, -3))
  return form.endsWith('ing') && form.length > 4 ? verbBase(form.slice(0, -3)) : form
}

/** "larger" -> "large", "biggest" -> "big", "earlier" -> "early". */
function compared(form: string, ending: string): string {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return form
  const stem = form.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnt])\1$/.test(stem)) return stem.slice(0, -1)
  if (stem.endsWith('ll')) return stem
  return /(?:[^aeiou]l|[vucsg]|[ai]r|[aui]t|[aiu]d|[ai]p|[aiu]k|[aiou]m|[ai]n|[aou]f|e)$/.test(stem) && !BARE.test(stem) ? `${stem}e` : stem
}

const BARE = /(?:ng|ss|rl|ea[a-z]|oo[a-z]|ai[a-z]|ou[a-z]|ee[a-z]|oa[a-z]|ie[a-z]|ow|[^aeiou]d|ght)$/
