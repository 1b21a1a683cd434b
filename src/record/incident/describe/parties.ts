import type { Facts, Party } from '../../facts.ts'
import type { PartyFigure } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { storiesOf, type Witness } from './witness.ts'

/** Pronouns and bare numbers say nothing of who it was. */
const EMPTY =
  /^(?:he|she|it|they|them|one|two|three|four|five|six|seven|eight|nine|ten|others?|some|many|several|\d+|(?:\w+ )?of (?:them|those|the \w+))$/i

/** Parties of all accounts, those told by most stories first; one entity, or one calling of one country, stands once. */
export function partyFigures(news: readonly Witness[], pick: (facts: Facts) => readonly Party[]): PartyFigure[] {
  const groups = new Map<string, { party: Party; witnesses: Witness[] }>()
  for (const witness of news) {
    for (const party of pick(witness.account.facts)) {
      if (party.entity === null && EMPTY.test(party.name)) continue
      const key = party.entity ?? `${party.country}/${party.head ?? party.name.toLowerCase()}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { party, witnesses: [witness] })
      else {
        group.witnesses.push(witness)
        if (isFuller(party, group.party)) group.party = party
      }
    }
  }
  return [...groups.values()]
    .map(({ party, witnesses }) => ({ ...party, stories: storiesOf(witnesses) }))
    .sort((a, b) => b.stories - a.stories || compare(a.name, b.name))
}

const isFuller = (a: Party, b: Party): boolean => a.name.length > b.name.length || (a.name.length === b.name.length && a.name < b.name)
