const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const DIRECTIONS = words(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern midwest upper lower greater metro metropolitan',
)
/** Words that are parts of names, never a whole one: classes of places, of buildings and of bodies. */
const CLASSES =
  words(`federal national main old new city town village villages county counties state states province district region republic university college school center centre house church
 park hall street streets road avenue highway interstate route bridge airport hospital capital border borders act river lake sea ocean island islands hill hills union mountain mountains valley
 ministry police court parish township mr mrs ms miss dr st coast bank strip the of and side fort port mount santa san des las los el la le new chamber congress senate parliament`)
/** Last words of street addresses, which are no toponyms. */
const ROADS = words(
  'street st road rd avenue ave drive dr lane ln boulevard blvd court ct highway hwy route parkway pkwy circle terrace pike',
)
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|christmas|passover|easter|ramadan|thanksgiving)$/i
const BODIES = /^(?:UN|U\.N\.|EU|E\.U\.|NATO|WHO|AU|FAO|OIE)$/

export const isCalendar = (text: string): boolean => CALENDAR.test(text)

/** Bodies of states whose short names are also names of towns. */
export const isBody = (text: string): boolean => BODIES.test(text)

const split = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[\s-]+/)

/** One word that is only ever part of a name ("South", "University"), or no word at all, or a street's name. */
export function isClassWord(text: string): boolean {
  const list = split(text)
  const last = list[list.length - 1] as string
  if (list.length > 1) return ROADS.has(last)
  return text.length < 2 || DIRECTIONS.has(last) || CLASSES.has(last) || !/\p{L}/u.test(text)
}

/** Several such words together: "North Side" is a name only where the gazetteer knows it. */
export const isFragment = (text: string): boolean => split(text).every((word) => DIRECTIONS.has(word) || CLASSES.has(word))
