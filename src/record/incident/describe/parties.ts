import type { Facts, Party } from '../../facts.ts'
import type { PartyFigure } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { storiesOf, type Witness } from './witness.ts'

/** Pronouns and bare numbers say nothing of who it was. */
const EMPTY =
  /^(?:he|she|it|they|them|one|two|three|four|five|six|seven|eight|nine|ten|others?|some|many|several|\d+|(?:\w+ )?of (?:them|those|the \w+))$/i

/**
 * Parties of all accounts, those told by most stories first; one entity, or one calling of one country, stands once, under the name that
 * most stories give it.
 */
export function partyFigures(news: readonly Witness[], pick: (facts: Facts) => readonly Party[]): PartyFigure[] {
  const groups = new Map<string, { party: Party; witness: Witness }[]>()
  for (const witness of news) {
    for (const party of pick(witness.account.facts)) {
      if (party.entity === null && EMPTY.test(party.name)) continue
      const key = party.entity ?? `${party.country}/${party.head ?? party.name.toLowerCase()}`
      groups.set(key, [...(groups.get(key) ?? []), { party, witness }])
    }
  }
  return [...groups.values()]
    .map((told) => ({ ...commonest(told), stories: storiesOf(told.map(({ witness }) => witness)) }))
    .sort((a, b) => b.stories - a.stories || compare(a.name, b.name))
}

/** Of names that as many stories give, the fullest. */
function commonest(told: readonly { party: Party; witness: Witness }[]): Party {
  const ranked = told
    .map(({ party }) => ({
      party,
      stories: storiesOf(told.filter((other) => other.party.name === party.name).map(({ witness }) => witness)),
    }))
    .sort((a, b) => b.stories - a.stories || b.party.name.length - a.party.name.length || compare(a.party.name, b.party.name))
  return (ranked[0] as { party: Party }).party
}
