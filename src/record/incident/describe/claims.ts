import type { Toll } from '../../facts.ts'
import type { Claim } from '../../incident-record.ts'
import { compare } from '../../story-card.ts'
import { citeOf } from './cite.ts'
import { isParty } from './is-party.ts'
import { storiesOf, type Witness } from './witness.ts'

/** Statements side by side, each speaker's own: figures, denials and claims of the deed, in order of publication. */
export function claimsOf(all: readonly Witness[]): Claim[] {
  const groups = new Map<string, { claim: Claim; witnesses: Witness[] }>()
  for (const witness of [...all].sort(byTime)) {
    for (const claim of claimsIn(witness)) {
      const key = `${claim.kind} ${claim.speaker.entity ?? claim.speaker.name.toLowerCase()} ${claim.says}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { claim, witnesses: [witness] })
      else group.witnesses.push(witness)
    }
  }
  return [...groups.values()].map(({ claim, witnesses }) => ({ ...claim, stories: storiesOf(witnesses) }))
}

function claimsIn({ account, card }: Witness): Claim[] {
  const { tolls, followUps, perpetrators, speakers, denied } = account.facts
  const figures = tolls.flatMap((toll) =>
    toll.speaker === null || toll.report === null
      ? []
      : [
          {
            kind: 'toll' as const,
            speaker: toll.speaker,
            says: sayToll(toll),
            at: card.published,
            stories: 1,
            cite: citeOf(card, { ...toll, report: toll.report }),
          },
        ],
  )
  const deeds = followUps.flatMap((followUp) => {
    if (followUp.kind !== 'claim' && followUp.kind !== 'denial') return []
    // Whoever else speaks in the story only tells of the claim.
    const speaker =
      perpetrators.find(({ kind }) => kind === 'organization') ??
      (followUp.kind === 'claim' ? speakers.find((one) => isParty(one, account)) : speakers[0])
    if (speaker === undefined) return []
    const { name, entity, country, sectors } = speaker
    const kind = followUp.kind === 'claim' ? ('responsibility' as const) : ('denial' as const)
    const says = kind === 'responsibility' ? 'says it did it' : 'says it did not do it'
    return [
      {
        kind,
        speaker: { name, entity, country, sectors, certainty: 'alleged' as const },
        says,
        at: card.published,
        stories: 1,
        cite: citeOf(card, followUp),
      },
    ]
  })
  const first = tolls.find(({ report }) => report !== null)
  const denials =
    denied && speakers[0] !== undefined && first?.report
      ? [
          {
            kind: 'denial' as const,
            speaker: speakers[0],
            says: 'denies that it happened',
            at: card.published,
            stories: 1,
            cite: citeOf(card, { ...first, report: first.report }),
          },
        ]
      : []
  return [...figures, ...deeds, ...denials]
}

export const sayToll = ({ kind, low, high }: Pick<Toll, 'kind' | 'low' | 'high'>): string =>
  `${high === null ? `at least ${low}` : high === low ? low : `${low} to ${high}`} ${kind}`

const byTime = (a: Witness, b: Witness): number =>
  compare(a.card.published ?? '9999', b.card.published ?? '9999') || compare(a.account.id, b.account.id)
