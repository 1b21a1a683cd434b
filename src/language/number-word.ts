import { isDigit } from './characters.ts'

/** Units that are a word of their own after a figure ("5 km", "$ 3 bn", "10 am"). */
const UNITS = new Set(
  (
    'mm cm m km kg mg ft lb lbs oz k bn mn tn am pm hrs hr mins min minutes hours years persons mph kmh kph mw kw gw gb mb tb ' +
    'mbps khz mhz ghz c f p x watt sq km2 m2 ha'
  ).split(' '),
)
const PLAIN_SEPARATORS = new Set([0x2c, 0x2e, 0x3a, 0x2f, 0x2d])
const TELEPHONE = /^(?:\d{1,2}-)?\d{3}[-/]\d{3}-\d{4}$|^\d{3}-\d{4}$/
const DATE = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$|^(?:0?[1-9]|1[0-2])\/(?:[5-9]|0[1-9]|[12]\d|3[01])$|^1\/2$/
const TIME_OR_DECIMAL = /^\d+(?:,\d{3})*(?:\.\d+)*$|^\d{1,3}(?::\d{2}){1,2}(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d+,\d+$/

/**
 * End of the figure that starts at `start`: digits with the separators of decimals, thousands, times, dates and telephone
 * numbers. "3-0", "2001-2003" and "19/20" end at their first part.
 */
export function figureEnd(text: string, start: number, limit: number): number {
  let end = start
  let first = 0
  while (end < limit && end - start < 40) {
    const code = text.charCodeAt(end)
    if (!isDigit(code)) {
      if (!PLAIN_SEPARATORS.has(code) || end + 1 >= limit || !isDigit(text.charCodeAt(end + 1))) break
      first ||= end
    }
    end++
  }
  if (!first) return end
  const figure = text.slice(start, end)
  if (TIME_OR_DECIMAL.test(figure) || DATE.test(figure) || TELEPHONE.test(figure)) return end
  return partEnd(text, start, end, first)
}

/** The longest leading part that is a decimal, thousands or time: "10:30-11:30" -> "10:30". */
function partEnd(text: string, start: number, end: number, first: number): number {
  for (let i = first; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 0x2d && code !== 0x2f) continue
    return TIME_OR_DECIMAL.test(text.slice(start, i)) ? i : first
  }
  return first
}

/** True when letters after a figure are a unit, and so a word of their own. */
export const isUnit = (letters: string): boolean => UNITS.has(letters.toLowerCase())
