import type { AuditLog } from '../../pipeline/desk/audit.ts'
import type { TokenBook } from '../../pipeline/desk/tokens.ts'
import { type Called, LOOPBACK_ALONE } from '../hosts.ts'
import { type Buckets, makeBuckets, type Pace } from './buckets.ts'
import { makeSessions, type Sessions } from './sessions.ts'

/** How a desk lets people in. */
export interface DoorPorts {
  readonly called: Called
  /** The tokens that open it; null: it listens to its own machine alone, where everybody is its admin. */
  readonly tokens: TokenBook | null
  /** What the proxy before it says of the client (`x-forwarded-for`, `x-forwarded-proto`) is believed. */
  readonly behindProxy: boolean
  /** Where changes, sign-ins and refusals are told; null: nowhere. */
  readonly audit: AuditLog | null
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

/** The door as it stands while the desk runs. */
export interface Door extends DoorPorts {
  readonly sessions: Sessions
  /** A moment's requests, and a minute's, of each token or address. */
  readonly pace: readonly Buckets[]
  /** Wrong tokens of each address. */
  readonly wrong: Buckets
  /** Refusals of each address that the audit log is told of: nobody fills it from outside. */
  readonly told: Buckets
}

/** Requests that a token or an address may send. */
const PACES: readonly Pace[] = [
  // The moment first: what it refuses costs nothing of the minute.
  { most: 40, perMinute: 20 * 60 },
  { most: 300, perMinute: 300 },
]
const WRONG: Pace = { most: 10, perMinute: 10 }
const TOLD: Pace = { most: 60, perMinute: 60 }

/** A door that only this machine comes through. */
export const openDoor = (): DoorPorts => ({
  called: LOOPBACK_ALONE,
  tokens: null,
  behindProxy: false,
  audit: null,
  now: () => performance.now(),
})

export const makeDoor = (ports: DoorPorts): Door => ({
  ...ports,
  sessions: makeSessions(ports.now),
  pace: PACES.map((pace) => makeBuckets(pace, ports.now)),
  wrong: makeBuckets(WRONG, ports.now),
  told: makeBuckets(TOLD, ports.now),
})
