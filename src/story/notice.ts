/** What a notice of syndication says of a story. */
export interface Notice {
  readonly publisher: string | null
  readonly syndicated: boolean | null
  readonly edited: boolean | null
}

const NAME = "([\\p{Lu}][\\p{L}\\p{N}.&'’-]{0,40}(?:\\s[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’-]{0,40}){0,4}?)"
const STAFF = "(?:['’]s)?\\s(?:[Ss]taff|[Tt]eam|[Dd]esk|[Ee]ditors?|[Nn]ewsroom|[Ee]ditorial|[Jj]ournalists?|[Cc]orrespondents?)\\b"
const CHANGED = '(?:edited|created|reviewed|modified|changed|written|altered)'
/** `not been edited by NAME staff`; `NAME staff have not edited`. */
const UNEDITED_BY = new RegExp(`\\b(?:not|n['’]t)\\s(?:been\\s)?${CHANGED}(?:\\sor\\s${CHANGED})?\\sby\\s(?:the\\s)?${NAME}${STAFF}`, 'u')
const STAFF_NOT = new RegExp(`${NAME}${STAFF}\\s(?:has|have|had|did|may|was|were)\\s(?:not|n['’]t)\\s(?:have\\s|been\\s)?${CHANGED}`, 'u')
const UNEDITED =
  /\b(?:not|n['’]t)\s(?:been\s|have\s)?(?:edited|reviewed|modified|changed|altered)\b|\bunedited\b|\bwithout\s(?:any\s)?(?:modifications?|changes|edit(?:s|ing))\b/i
const FED =
  /\b(?:syndicated|agency|wire|agencies|news|rss|press)\s(?:news\s|agency\s)?feeds?\b|\bsyndicated\b|\bsyndication\b|\bauto-?\s?(?:matically\s)?(?:generated|published)\b|\bwire (?:service|agency)\b/i
const SUBJECT =
  /\b(?:this|the above|the)\s(?:[\p{L}-]{1,20}\s){0,4}?(?:story|article|report|copy|news|item|content|piece|headline|post|text|dispatch|release)\b|\bexcept for the headline\b/iu

const BEGINS = /^\W{0,4}(?:this|except|disclaimer|note|the (?:story|article|report|text|above))\b/i

/** True when the words begin as notices do, so that what follows belongs to them. */
export const beginsAsNotice = (words: string): boolean => BEGINS.test(words)

/** Reads a paragraph or sentence as a notice about how the story came here; null when it is none. */
export function readNotice(words: string): Notice | null {
  if (words.length < 20 || words.length > 700 || !SUBJECT.test(words)) return null
  const named = UNEDITED_BY.exec(words) ?? STAFF_NOT.exec(words)
  const fed = FED.test(words)
  const unedited = named !== null || UNEDITED.test(words)
  const told = beginsAsNotice(words)
  if (!fed && !told) return null
  if (named === null && !(fed && (unedited || (told && FED_FROM.test(words))))) return null
  return { publisher: named?.[1]?.trim() ?? null, syndicated: fed ? true : null, edited: unedited ? false : null }
}

/** Without the word that nobody edited it, it must say that it came from a feed. */
const FED_FROM =
  /\b(?:from|via|through|by)\s(?:an?\s|the\s|our\s)?(?:[\p{L}-]{1,20}\s){0,3}?(?:syndicated|wire|agency|feed)|auto-?\s?(?:matically\s)?(?:generated|published)|\bis syndicated\b/iu
