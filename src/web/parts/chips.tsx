import { sayToll } from '../../desk/look/say-toll.ts'
import type { CommitmentStatus } from '../../record/commitment-record.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'

const INCIDENT: Readonly<Record<IncidentRecord['status'], readonly [string, string]>> = {
  confirmed: ['good', '●'],
  disputed: ['warn', '◐'],
  unconfirmed: ['', '○'],
  withdrawn: ['bad', '✕'],
}

/** How sure an incident is, by sign, word and colour. */
export function StatusChip({ status, why }: { readonly status: IncidentRecord['status']; readonly why?: string }) {
  const [tone, sign] = INCIDENT[status]
  return (
    <span className={`chip ${tone}`} title={why}>
      <span aria-hidden="true">{sign}</span>
      {status}
    </span>
  )
}

const PROMISE: Readonly<Record<CommitmentStatus, string>> = {
  pending: '',
  'in progress': 'info',
  kept: 'good',
  'kept late': 'good',
  'partly kept': 'info',
  broken: 'bad',
  overdue: 'warn',
  reversed: 'bad',
  unverifiable: '',
}

export function PromiseChip({ status }: { readonly status: CommitmentStatus }) {
  return <span className={`chip ${PROMISE[status]}`}>{status}</span>
}

/** The tolls of an incident that count people hurt or taken. */
export function Tolls({ incident }: { readonly incident: Pick<IncidentRecord, 'tolls'> }) {
  return (
    <>
      {incident.tolls.map((toll) => (
        <span key={toll.kind} className={`chip num ${toll.kind === 'killed' ? 'bad' : ''}`} title={toll.rule}>
          {sayToll(toll)}
        </span>
      ))}
    </>
  )
}
