/** What a notice of syndication says of a story. */
export interface Notice {
  readonly publisher: string | null
  readonly syndicated: boolean | null
  readonly edited: boolean | null
}

const UNEDITED =
  /\b(?:has|have|was|were)\s(?:not|n['’]t)\s(?:been\s)?(?:edited|created|reviewed|modified|changed)\sby\s(?:the\s)?([\p{L}\p{N}.&'’ -]{2,60}?)(?:['’]s)?\s(?:staff|team|desk|editors?|newsroom|editorial)\b/iu
const UNEDITED_BARE = /\b(?:not|n['’]t)\s(?:been\s)?(?:edited|reviewed)\b/i
const FED = /\b(?:syndicated|agency|wire|news)\s(?:news\s)?feeds?\b|\bsyndicated\b|\bauto-?(?:matically\s)?(?:generated|published)\b/i
const SUBJECT = /\b(?:this|the above)\s(?:story|article|report|copy|news|item|content|piece|headline)\b|\bexcept for the headline\b/i

/** Reads a paragraph as a notice about how the story came here; null when it is none. */
export function readNotice(paragraph: string): Notice | null {
  if (paragraph.length > 600 || !SUBJECT.test(paragraph)) return null
  const edited = UNEDITED.exec(paragraph)
  const isFed = FED.test(paragraph)
  if (!edited && !(isFed && (UNEDITED_BARE.test(paragraph) || /^\W*(?:this|except)/i.test(paragraph)))) return null
  return {
    publisher: edited?.[1]?.trim() ?? null,
    syndicated: isFed ? true : null,
    edited: edited || UNEDITED_BARE.test(paragraph) ? false : null,
  }
}
