import type { Party } from '../../../record/facts.ts'
import type { IncidentRecord } from '../../../record/incident-record.ts'
import { type AcledKind, acledActors, acledKinds } from '../tables.ts'

/** What the incident is in ACLED; null where nothing there fits its kind and those it is against. */
export function acledKind({ kind, victims, targets }: IncidentRecord): AcledKind | null {
  const against = sideOf(victims.length > 0 ? victims : targets)
  return (
    acledKinds()
      .get(kind)
      ?.find((row) => row.against === 'any' || row.against === against) ?? null
  )
}

/** Armed when all of whom something is known are; civilians when any is none; null when nothing is known. */
function sideOf(parties: readonly Party[]): 'armed' | 'civilians' | null {
  const known = parties.flatMap(({ sectors }) => {
    const rows = sectors.flatMap((sector) => acledActors().get(sector) ?? []).filter((row) => row.suffers !== null)
    return rows.length > 0 ? [rows.some((row) => row.armed)] : []
  })
  if (known.length === 0) return null
  return known.every(Boolean) ? 'armed' : 'civilians'
}
