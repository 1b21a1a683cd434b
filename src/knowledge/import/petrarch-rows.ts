import type { Agent } from '../actors/agent.ts'
import { isName } from '../user/user-entities.ts'
import type { ImportContext } from './import-context.ts'
import type { Cells } from './merge-table.ts'
import type { ActorEntry } from './petrarch-actors.ts'
import type { AgentEntry } from './petrarch-agents.ts'
import { kindOf, plain, spelt } from './petrarch-names.ts'

/** PLOVER's codes that say by themselves what an actor is. */
const BY_ITSELF = /^(?:IGO|NGO|MNC|IMG)$/
const MOST_NAMES = 100
/** Codes of one entry that are taken. */
const MOST_CODES = 100

/** Rows of actors.tsv, one for each code of an entry that says whose the actor is and what; or the reason why there is none. */
export function actorRows({ names, codes }: ActorEntry, source: string, context: ImportContext): Cells[] | string {
  const own = names.filter((name) => isName(plain(name)) && !isTaken(plain(name), context))
  if (own.length === 0) return 'a name of a state or its people, a common noun or a single letter, which actors.tsv does not hold'
  const read = codes.slice(0, MOST_CODES).flatMap(({ code, from, to }) => {
    const { country, sectors } = context.cameo.actor(code)
    return country === null || (sectors.length === 0 && !BY_ITSELF.test(country)) ? [] : [{ country, sectors, from, to }]
  })
  const [first] = read
  if (first === undefined) return 'no code that says both whose the actor is and what it is'
  const isDated = codes.some(({ from, to }) => from !== null || to !== null)
  const all = { sectors: read.flatMap(({ sectors }) => sectors), country: first.country, isDated }
  const kind = kindOf(own[0] as string, all, (word) => context.isGivenName(word))
  const spellings = [...new Set(own.map((name) => spelt(name, kind !== 'person')))].slice(0, MOST_NAMES).join('|')
  return read.map(({ country, sectors, from, to }) => [kind, country, sectors.join(','), '', year(from), year(to), spellings, source])
}

const year = (value: number | null): string => value?.toString() ?? ''

/** Names that stand for a state or its people, and common nouns, are no names of an actor. */
const isTaken = (name: string, { actors }: ImportContext): boolean =>
  actors.country(name) !== null || actors.agent(name.toLowerCase()) !== null

/** A row of agents.tsv; null where the package knows the phrases with these sectors; or the reason why there is none. */
export function agentRow({ phrases, code }: AgentEntry, source: string, { actors, cameo, all }: ImportContext): Cells | string | null {
  const { sectors, religions, country } = cameo.actor(code)
  const found = sectors.length > 0 || country !== null ? sectors : religions
  if (found.length === 0) return 'a code of no PLOVER sector'
  const isKnown = (phrase: string): boolean => actors.agent(phrase)?.sectors.join() === found.join()
  const fresh = all ? phrases : phrases.filter((phrase) => !isKnown(phrase) && !isKnown(phrase.replace(/s$/, '')))
  const [first] = fresh
  if (first === undefined) return null
  const role = officeOf(first, (phrase) => actors.agent(phrase)) ? 'yes' : 'no'
  return [found.join(','), 'own', role, fresh.join(', '), source]
}

/** Whether a phrase is an office: the package says so of it, or of its last word ("trade *minister*"). */
const officeOf = (phrase: string, agent: (phrase: string) => Agent | null): boolean =>
  (agent(phrase) ?? agent(phrase.slice(phrase.lastIndexOf(' ') + 1)))?.isRole === true
