const DECADE = /^['’]?\d{2,4}['’]?s$/
const SIBILANT = /(?:s|x|z|ch|sh)es$/
/** -ses and -zes whose e is the word's own: cases, prizes, causes. */
const OWN_E = /(?:[^s]ses|[^z]zes)$/

const BARE_SES = /(?:foc|vir|camp|bon|cens|stat|cauc|min|chor|circ|b)uses$|iases$|gases$/

/** A word without its plural or third-person -s: "cities" -> "city", "boxes" -> "box", "cases" -> "case". */
export function pluralBase(form: string): string {
  if (form.length < 3 || DECADE.test(form) || !form.endsWith('s') || form.endsWith('ss')) return form
  if (form.endsWith("'s")) return form.slice(0, -2)
  if (BARE_SES.test(form)) return form.slice(0, -2)
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1)
  if (form.endsWith('oes')) return form.length > 5 ? form.slice(0, -2) : form.slice(0, -1)
  if (form.endsWith('zzes')) return form.slice(0, -2)
  if (SIBILANT.test(form)) return OWN_E.test(form) ? form.slice(0, -1) : form.slice(0, -2)
  return form.slice(0, -1)
}
