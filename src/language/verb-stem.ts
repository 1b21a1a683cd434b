import { readRows } from './word-lists.ts'

/** Stem that is left of a verb without -ed or -ing -> base, where the rules below fail. */
const STEMS: ReadonlyMap<string, string> = new Map(readRows('verb-e.tsv').map(([stem, base]) => [stem as string, base as string]))

const DOUBLED = /([bdgkmnprtvz])\1$/
const KEPT_DOUBLED = new Set(['add', 'egg', 'err', 'purr', 'buzz', 'fizz', 'whirr', 'mitt', 'putt', 'butt', 'boycott'])
const VOWEL_PAIR = /[aeou][aeiou]$/
/** Always with e: serve, rescue, force, realise, merge, handle, agree. */
const SURE_E = /(?:[vuc]|[^t]z|[^aeiouwyhrln]l|[drl]g|[lnrp]s|e)$/
/** With e after a single vowel: use, raise, state, decide, make, hope, name, define, fire, smile, bribe, manage. */
const VOWEL_E = /(?:[aiou]s|[auy]t|[aeiou]d|[aiouy]k|[aioy]p|[aiu]m|[iu]n|[aiouy]r|[iou]l|[aiou]b|[aeiou]g|y[nmp])$/

/** The base of a regular verb from what is left when -ed or -ing is cut off: "stopp" -> "stop", "mak" -> "make". */
export function verbBase(stem: string): string {
  const known = STEMS.get(stem)
  if (known !== undefined) return known
  if (stem.length < 2) return stem
  if (DOUBLED.test(stem)) return KEPT_DOUBLED.has(stem) ? stem : stem.slice(0, -1)
  if (stem.endsWith('ss') || stem.endsWith('i')) return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : stem
  if (SURE_E.test(stem)) return stem.endsWith('ee') ? stem : `${stem}e`
  if (!VOWEL_E.test(stem)) return stem
  if (!VOWEL_PAIR.test(stem.slice(0, -1))) return `${stem}e`
  return endsInE(stem) ? `${stem}e` : stem
}

/** After two vowels only a few endings take e: cause, raise, choose, believe, persuade, guide, require, rescue. */
const endsInE = (stem: string): boolean => /(?:s|iat|uat|uad|uid|quir|squar|iar|uot|eag|iag|quak|quil)$/.test(stem)
