import type { ActorPage } from '../../desk/look/actor-page.ts'
import { useAsk } from './use-ask.ts'

/** An actor as the API tells of it. */
export interface ActorAnswer extends ActorPage {
  readonly taken: { readonly codes: readonly string[]; readonly says: string }
}

/** By what the record is searched for a party: the country that it is, else its entity; null for words that name nobody who is known. */
export function codeOf({ entity, country }: { readonly entity: string | null; readonly country: string | null }): string | null {
  return entity?.startsWith('country:') === true ? (country ?? entity) : entity
}

/** Ids of entities, which stand for a name that only stories know. */
const isId = (text: string): boolean => /^(?:[a-z]+:\S+|[0-9a-f]{16})$/.test(text)

/** What an actor is called: the name that it was taken for; of an id the name that most reports give it, else the newest incident or promise. */
export function calledOf({ taken, called, incidents, made, received }: Omit<ActorAnswer, 'others' | 'asDoer' | 'asRecipient'>): string {
  if (!isId(taken.says)) return taken.says
  const parties = [
    ...incidents.latest.flatMap(({ perpetrators, victims, targets }) => [...perpetrators, ...victims, ...targets]),
    ...[...made.latest, ...received.latest].flatMap(({ commitment }) => [...commitment.promisers, ...commitment.beneficiaries]),
  ]
  return called[0]?.name ?? parties.find(({ entity }) => entity === taken.says)?.name ?? taken.says
}

/** The name of an actor where only its id is there; the id until it is known. */
export function useActorName(text: string): string {
  const { data } = useAsk<ActorAnswer>('actor', { name: text }, isId(text))
  return data === undefined ? text : calledOf(data)
}
