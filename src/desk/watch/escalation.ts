import type { IncidentRecord } from '../../record/incident-record.ts'
import type { AlertKind, DeliveryEntry, Told } from './alert.ts'

export interface Escalation {
  readonly kind: Exclude<AlertKind, 'new'>
  readonly changes: readonly string[]
}

/** What an alert about the incident tells, by the least of its best figures. */
export function tellingOf({ tolls, status }: IncidentRecord): Told {
  const low = (kind: 'killed' | 'injured' | 'abducted'): number => tolls.find((toll) => toll.kind === kind)?.low ?? 0
  return { killed: low('killed'), injured: low('injured'), abducted: low('abducted'), status: status }
}

/** All that was told of one incident: the highest figure of each kind, and the status last told; null when nothing was. */
export function toldBy(entries: readonly DeliveryEntry[]): Told | null {
  const last = [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1)
  if (last === undefined) return null
  const most = (kind: 'killed' | 'injured' | 'abducted'): number => Math.max(...entries.map(({ told }) => told[kind]))
  return { killed: most('killed'), injured: most('injured'), abducted: most('abducted'), status: last.told.status }
}

/** What is worse or surer than was told, or taken back; null when there is nothing to tell again. More injured alone is nothing. */
export function escalationOf(told: Told, now: Told): Escalation | null {
  if (now.status === 'withdrawn') {
    const changes = ['withdrawn: every story that reported it was taken back, or a person withdrew it']
    return told.status === 'withdrawn' ? null : { kind: 'correction', changes }
  }
  if (told.status === 'withdrawn') return { kind: 'correction', changes: [`stands again, ${now.status}`] }
  const changes: string[] = []
  if (now.killed > told.killed)
    changes.push(
      told.killed === 0 && told.injured > 0 ? `from injured to killed: ${now.killed} killed` : `killed ${told.killed} to ${now.killed}`,
    )
  if (now.abducted > told.abducted) changes.push(`abducted ${told.abducted} to ${now.abducted}`)
  if (told.status === 'unconfirmed' && now.status === 'confirmed') changes.push('confirmed, was unconfirmed')
  return changes.length === 0 ? null : { kind: 'escalation', changes }
}
