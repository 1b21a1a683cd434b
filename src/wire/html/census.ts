const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30}|!--)/gi
/** Elements that hold nothing, or that the next of their kind closes: they make a page wide, not deep. */
const FLAT: ReadonlySet<string> = new Set(
  '!-- area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup rp rt'.split(
    ' ',
  ),
)

export interface Census {
  readonly tags: number
  /** Nesting that the tags ask for, at least; elements that close one another are not counted. */
  readonly depth: number
}

/** Counts the tags of a page before it is taken apart: one pass, linear in the length. */
export function censusOf(html: string): Census {
  let tags = 0
  let open = 0
  let depth = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    tags++
    if (FLAT.has((tag[2] as string).toLowerCase())) continue
    open = tag[1] === '' ? open + 1 : Math.max(0, open - 1)
    depth = Math.max(depth, open)
  }
  return { tags, depth }
}
