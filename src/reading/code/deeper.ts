import type { Graph } from '../../language/graph.ts'
import type { EventMention } from '../mention/event.ts'
import type { Actor } from '../schema.ts'
import type { Classes } from './classes.ts'
import { distinct } from './roles.ts'

/** Types whose other side may be named only inside what the event is about ("rejected *a Swedish* plan", "war crimes *by the militia*"). */
const ABOUT = new Set([
  'ACCUSE',
  'REJECT',
  'CONCEDE',
  'REQUEST',
  'SUPPORT',
  'THREATEN',
  'AGREE',
  'PROTEST',
  'SANCTION',
  'COERCE',
  'AID',
  'RETREAT',
  'ASSAULT',
])
/** Prepositions behind which owners and makers stand, those that name a doer first. */
const OWNING = ['by', 'of', 'from', 'against', 'to', 'for', 'between', 'on', 'with', 'in', 'at']
const DEEPEST = 3
/** Verbs whose object is what goes over, not the other side: "promised to send *doctors*". */
const TRANSFER = new Set(['send', 'provide', 'give', 'deliver', 'deploy', 'supply', 'dispatch', 'ship', 'donate', 'contribute'])

/** Actors named inside the objects of an event that names nobody as its recipient; none for other types. */
export function recipientsWithin(graph: Graph, classes: Classes, mention: EventMention, type: string, actors: readonly Actor[]): Actor[] {
  if (!ABOUT.has(type) || actors.length === 0) return []
  const outside = new Set(mention.slots.get('agent') ?? [])
  const starts = [
    ...(mention.slots.get('patient') ?? []),
    ...(mention.slots.get('affected') ?? []),
    ...mention.complements,
    ...obliques(mention),
    ...purposes(graph, mention, type),
  ]
  const search: Search = { graph, classes, actors }
  for (const start of starts) {
    if (outside.has(start)) continue
    const found = within(search, start, 0)
    if (found.length > 0) return distinct(found)
  }
  return []
}

/** Marks of clauses that tell what an event is for; of a threat, what it hangs on. */
const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  PROTEST: new Set(['to']),
  ASSAULT: new Set(['to']),
  COERCE: new Set(['to']),
  THREATEN: new Set(['if', 'unless', 'until', 'should']),
}

/** "went on strike *to demand* the resignation of the president", "threatened to leave *if* Gabon builds the dam". */
function purposes(graph: Graph, { clause, trigger }: EventMention, type: string): number[] {
  const marks = MARKS[type]
  if (!marks) return []
  return [...new Set([clause, trigger])].flatMap((head) =>
    graph
      .dependents(head, 'advcl', 'acl', 'xcomp')
      .filter((c) => graph.dependents(c, 'mark').some((m) => marks.has(graph.token(m).lemma.toLowerCase()))),
  )
}

/** Tokens behind prepositions, the owning ones first. */
function obliques(mention: EventMention): number[] {
  return OWNING.flatMap((prep) => mention.slots.get(prep) ?? [])
}

interface Search {
  readonly graph: Graph
  readonly classes: Classes
  /** Whom the search must not find again. */
  readonly actors: readonly Actor[]
}

/** The first actors in the phrase or clause under a token who are not those of the event. */
function within(search: Search, token: number, depth: number): readonly Actor[] {
  const { graph, classes, actors } = search
  if (depth > DEEPEST) return []
  if (depth > 0) {
    const own = classes.actors(token)
    if (own.length > 0) return others(own, actors)
  }
  const subject = graph.token(token).upos === 'VERB' ? graph.dependents(token, 'nsubj') : []
  const owners = graph.dependents(token, 'nmod:poss')
  const makers = OWNING.flatMap((prep) => graph.dependents(token, 'nmod', 'obl').filter((c) => prepositionOf(graph, c) === prep))
  const modifiers = graph.dependents(token, 'amod', 'compound').filter((c) => isState(classes, c))
  const objects = TRANSFER.has(graph.token(token).lemma.toLowerCase()) ? [] : graph.dependents(token, 'obj')
  const makings = graph.dependents(token, 'acl').filter((c) => graph.token(c).xpos === 'VBN')
  for (const c of [...subject, ...owners, ...modifiers, ...makers, ...makings, ...objects, ...graph.dependents(token, 'xcomp', 'ccomp')]) {
    const own = classes.actors(c)
    const found = own.length > 0 ? others(own, actors) : within(search, c, depth + 1)
    if (found.length > 0) return found
  }
  return []
}

const isState = (classes: Classes, token: number): boolean => classes.actors(token).some((a) => a.country !== null)

function prepositionOf(graph: Graph, token: number): string {
  const mark = graph.dependent(token, 'case')
  return mark === undefined ? '' : graph.token(mark).lemma.toLowerCase()
}

/** Those that are not the actors again. */
function others(found: readonly Actor[], actors: readonly Actor[]): Actor[] {
  return found.filter((f) => !actors.some((a) => a.span[0] === f.span[0] || (a.entity !== null && a.entity.id === f.entity?.id)))
}
