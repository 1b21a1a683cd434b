import { InvalidArgumentError } from 'commander'
import { dayNumber } from '../kit/when.ts'
import type { Io } from './io.ts'

/** What `--on` gives: the day on which the question is put, on which it depends what is overdue. */
export interface DayOptions {
  readonly on?: string
}

export const ON_DAY = 'the day of asking, YYYY-MM-DD (default: today): how promises stood on it'

/** An ISO day of the command line. */
export function readDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || dayNumber(text) === null) throw new InvalidArgumentError('It must be a day such as 2026-03-04.')
  return text
}

export const dayAsked = ({ on }: DayOptions, { clock }: Pick<Io, 'clock'>): string => on ?? clock().slice(0, 10)
