const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi
/** Elements that hold nothing. */
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that the next of their kind closes: they make a page wide, not deep. */
const CLOSED_BY_NEXT: ReadonlyMap<string, string> = new Map([
  ...['p', 'li', 'option', 'tbody'].map((name): [string, string] => [name, name]),
  ...['dt', 'dd'].map((name): [string, string] => [name, 'd']),
  ...['tr', 'td', 'th'].map((name): [string, string] => [name, 'cell']),
])
/** Counted no further: callers refuse far less. */
const ENOUGH_DEPTH = 1_000

export interface Census {
  readonly tags: number
  /** Nesting that the tags ask for; elements that close one another are not counted. */
  readonly depth: number
}

/** Counts the tags of a page before it is taken apart: one pass, in time that grows with the length alone. */
export function censusOf(html: string): Census {
  const open: string[] = []
  let tags = 0
  let depth = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    tags++
    const name = (tag[2] as string).toLowerCase()
    if (depth > ENOUGH_DEPTH || VOID.has(name)) continue
    if (tag[1] === '') enter(open, name)
    else leave(open, name)
    depth = Math.max(depth, open.length)
  }
  return { tags, depth }
}

function enter(open: string[], name: string): void {
  const kind = CLOSED_BY_NEXT.get(name)
  if (kind !== undefined) while (CLOSED_BY_NEXT.get(open.at(-1) ?? '') === kind) open.pop()
  open.push(name)
}

/** An end tag closes the nearest element of its name with all in it; one without a beginning closes nothing. */
function leave(open: string[], name: string): void {
  const at = open.lastIndexOf(name)
  if (at >= 0) open.length = at
}
