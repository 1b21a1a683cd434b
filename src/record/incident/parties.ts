import type { Actor } from '../../reading/schema.ts'
import type { Party, Speaker } from '../facts.ts'

type Told = Actor & { readonly kind?: 'individual' | 'organization' }

/** A party for comparison, without the place of its words. */
export function partyOf(actor: Told): Party {
  const named = actor.via === 'name' && actor.entity !== null
  return {
    name: actor.name,
    entity: actor.entity?.id ?? null,
    country: actor.country,
    sectors: actor.sectors,
    head: named ? null : headOf(actor.name),
    kind: actor.kind ?? null,
  }
}

/** Parties of several parts of a story, each once. */
export function partiesOnce(all: readonly Told[]): Party[] {
  const found = new Map<string, Party>()
  for (const actor of all) {
    const party = partyOf(actor)
    const key = party.entity ?? `${party.country}/${party.head ?? party.name.toLowerCase()}`
    if (!found.has(key)) found.set(key, party)
  }
  return [...found.values()]
}

export const speakerOf = (speaker: Actor, certainty: Speaker['certainty']): Speaker => ({
  name: speaker.name,
  entity: speaker.entity?.id ?? null,
  country: speaker.country,
  sectors: speaker.sectors,
  certainty,
})

/** Last word of a description, made singular: `nine Chinese engineers` is `engineer`. */
function headOf(name: string): string {
  const words = name.toLowerCase().split(/\s+(?:of|from|with|at|in|who|on)\s+/)[0] as string
  const last =
    words
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .at(-1) ?? words
  if (/(?:men)$/.test(last)) return `${last.slice(0, -3)}man`
  if (last === 'people') return 'person'
  if (/ies$/.test(last) && last.length > 4) return `${last.slice(0, -3)}y`
  return /s$/.test(last) && !/ss$/.test(last) ? last.slice(0, -1) : last
}
