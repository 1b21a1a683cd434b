import { idOf } from '../../kit/id.ts'
import type { Entry } from '../../record/entry.ts'
import type { Alert, DeliveryEntry, Told } from './alert.ts'
import { type Escalation, escalationOf, tellingOf, toldBy } from './escalation.ts'
import { isOld } from './history.ts'
import { matchWatch, type PreparedWatch, type WatchMatch } from './match.ts'

type Incident = Entry<'incident'>

/** A round of news for one watch. */
export interface AlertRound {
  readonly watch: PreparedWatch
  /** Incidents that the round touched, as they were and as they are; one that is in `before` alone is no longer in the record. */
  readonly before: readonly Incident[]
  readonly after: readonly Incident[]
  /** All that was decided for this watch in earlier rounds. */
  readonly sent: readonly DeliveryEntry[]
  /** `history`: the round is an import, a recode, or the first fetch of a feed. */
  readonly mode: 'history' | 'live'
  /** ISO instant. */
  readonly now: string
  /** An incident that happened more days ago than this, and was never told, is history. */
  readonly oldDays: number
}

export interface AlertsDecided {
  readonly alerts: readonly Alert[]
  /** What is to be kept; for an alert before it goes out, so that a crash between sends it at most twice with one id. */
  readonly log: readonly DeliveryEntry[]
  /** Incidents of this round that would have been told but for muting, or for being history. */
  readonly counts: { readonly muted: number; readonly history: number; readonly queued: number }
}

/**
 * What to send of a round: an incident once, and again when it is worse or surer than was told, or withdrawn. An incident that was joined
 * to one that was told is told too. Pure: the same round decides the same.
 */
export function alertsOf(round: AlertRound): AlertsDecided {
  const past = new Map<string, DeliveryEntry[]>()
  for (const entry of round.sent)
    if (entry.watch === round.watch.watch.id) past.set(entry.incident, [...(past.get(entry.incident) ?? []), entry])
  const living = round.after.map((entry) => ofIncident(entry, pastOf(entry, past), round))
  const held = new Set(round.after.flatMap(idsOf))
  const gone = round.before
    .filter(({ id }) => !held.has(id))
    .map((entry) => decide(entry, [], withdrawn(entry), pastOf(entry, past), round, GONE))
  const decided = [...living, ...gone].filter((one) => one !== null)
  const count = (outcome: Outcome): number => decided.filter((one) => one.outcome === outcome).length
  return {
    alerts: decided.flatMap(({ alert }) => alert ?? []),
    log: decided.flatMap(({ entry }) => entry ?? []),
    counts: { muted: count('muted'), history: count('history'), queued: count('queued') },
  }
}

type Outcome = DeliveryEntry['outcome']

interface Decided {
  readonly outcome: Outcome
  readonly alert: Alert | null
  /** Null where nothing is to be kept. */
  readonly entry: DeliveryEntry | null
}

const GONE = ['withdrawn: the record no longer has it']

/** Ids by which an incident may have been told: its own, and those of incidents that are joined to it. */
const idsOf = ({ id, doc }: Incident): string[] => [...new Set([id, ...doc.accounts])]

const pastOf = (entry: Incident, past: ReadonlyMap<string, DeliveryEntry[]>): DeliveryEntry[] =>
  idsOf(entry).flatMap((id) => past.get(id) ?? [])

const withdrawn = ({ doc }: Incident): Told => ({ ...tellingOf(doc), status: 'withdrawn' })

function ofIncident(entry: Incident, past: readonly DeliveryEntry[], round: AlertRound): Decided | null {
  const now = tellingOf(entry.doc)
  const match = matchWatch(round.watch, entry)
  const muted = isMuted(entry, round)
  const wasTold = past.some(({ outcome }) => outcome === 'sent' || (muted && outcome === 'muted'))
  // A watch for what is confirmed does not fit what is withdrawn: who was told of it is told that as well.
  if (wasTold && (match !== null || now.status === 'withdrawn')) return decide(entry, match?.reasons ?? [], now, past, round)
  if (match === null || now.status === 'withdrawn') return null
  return ofUntold(entry, match, now, past, round)
}

function ofUntold(entry: Incident, match: WatchMatch, now: Told, past: readonly DeliveryEntry[], round: AlertRound): Decided | null {
  if (past.some(({ outcome }) => outcome === 'history')) return { outcome: 'history', alert: null, entry: null }
  const why = match.reasons.map(({ says }) => says)
  if (round.mode === 'history' && past.length === 0) return kept('history', entry, why, now, past, round)
  // Not kept: a day that is corrected may make it news after all.
  if (isOld(entry, round.watch.watch, round.now, round.oldDays)) return { outcome: 'history', alert: null, entry: null }
  if (match.kind === 'matched') return decide(entry, match.reasons, now, past, round)
  if (isMuted(entry, round)) return { outcome: 'muted', alert: null, entry: null }
  return past.some(({ outcome }) => outcome === 'queued') ? null : kept('queued', entry, why, now, past, round)
}

const isMuted = (entry: Incident, { watch: { watch } }: AlertRound): boolean =>
  watch.muted || idsOf(entry).some((id) => watch.mutedIncidents.includes(id))

/** Sends, or counts where it is muted. What was muted was not told: it is only kept from being counted again. */
function decide(
  entry: Incident,
  reasons: Alert['reasons'],
  now: Told,
  past: readonly DeliveryEntry[],
  round: AlertRound,
  words?: readonly string[],
): Decided | null {
  const muted = isMuted(entry, round)
  const told = toldBy(past.filter(({ outcome }) => outcome === 'sent' || (muted && outcome === 'muted')))
  if (told === null && now.status === 'withdrawn') return null
  const escalation: Escalation | null = told === null ? null : escalationOf(told, now)
  if (told !== null && escalation === null) return null
  const changes = escalation === null ? [] : (words ?? escalation.changes)
  const why = [...reasons.map(({ says }) => says), ...changes]
  if (muted) return kept('muted', entry, why, now, past, round)
  const sent = kept('sent', entry, why, now, past, round)
  const about = { watch: round.watch.watch.id, incident: entry.id, kind: escalation?.kind ?? ('new' as const) }
  return { ...sent, alert: { id: sent.entry.alert, ...about, reasons, changes, told: now } }
}

/** The id counts what went before, so that an incident that is withdrawn and stands again twice makes four alerts. */
function kept(
  outcome: Outcome,
  { id: incident }: Incident,
  why: readonly string[],
  told: Told,
  past: readonly DeliveryEntry[],
  { watch, now: at }: AlertRound,
) {
  const { killed, injured, abducted, status } = told
  const alert = idOf('alert', watch.watch.id, incident, `${past.length}`, `${killed} ${injured} ${abducted} ${status}`)
  return { outcome, alert: null, entry: { alert, watch: watch.watch.id, incident, at, outcome, why, told } }
}
