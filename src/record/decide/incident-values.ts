import { dayNumber } from '../../kit/when.ts'
import { KINDS } from '../../reading/assemble/incidents.ts'
import { type Place, placeSchema } from '../../reading/schema.ts'
import type { IncidentStatus } from '../incident-record.ts'

export const INCIDENT_STATUSES: readonly IncidentStatus[] = ['confirmed', 'disputed', 'unconfirmed', 'withdrawn']
export const INCIDENT_KINDS: readonly string[] = [...new Set([...Object.values(KINDS), 'attack', 'coercion'])].sort()

export const isIncidentKind = (value: unknown): value is string => INCIDENT_KINDS.includes(value as string)
export const isStatus = (value: unknown): value is IncidentStatus => (INCIDENT_STATUSES as readonly unknown[]).includes(value)
export const isPlace = (value: unknown): value is Place => placeSchema.safeParse(value).success

/** ISO days, both included. */
export interface Stretch {
  readonly start: string
  readonly end: string
}

/** `2026-03-04`, `2026-03-04..2026-03-06` or its two days as an object; null for what is no stretch of days. */
export function stretchOf(value: unknown): Stretch | null {
  const [start, end] = typeof value === 'string' ? split(value) : [Object(value).start, Object(value).end]
  return isDay(start) && isDay(end) && start <= end ? { start, end } : null
}

function split(value: string): [string, string] {
  const [start = '', end = start] = value.split('..')
  return [start, end]
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && dayNumber(value) !== null
