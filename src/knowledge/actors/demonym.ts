/** Ends of words that are the same for one and for many: Chinese, Swiss, Seychellois, Manx. */
const UNCHANGED = /(?:s|sh|ch|x|z|ese)$/
/** Plurals that a table names itself: Frenchmen; not Turkmen. */
const PLURAL = /(?:sh|ch)(?:wo)?men$/
/** Compounds of man: Frenchman, Scotswoman, Ulsterman; not German, Ottoman. */
const OF_MAN = /(?:sh|ch|ts|x|sey|ster)(?:wo)?man$/

/** A word for one of a people, and for several: Kenyan, Kenyans; Chinese; Frenchman, Frenchmen. */
export function demonymForms(demonym: string): string[] {
  if (UNCHANGED.test(demonym) || PLURAL.test(demonym)) return [demonym]
  if (OF_MAN.test(demonym)) return [demonym, demonym.replace(/man$/, 'men')]
  return [demonym, `${demonym}s`]
}
