import type { Schedule } from '../../desk/schedule/schedule.ts'

export type { Schedule }

export interface SchedulesAnswer {
  readonly schedules: readonly { readonly schedule: Schedule; readonly since: string; readonly next: string }[]
  readonly broken: readonly { readonly id: string; readonly why: string }[]
}

/** A brief that a schedule had written, as the list has it. */
export interface ListedBrief {
  readonly id: string
  /** ISO instant. */
  readonly at: string
  readonly schedule: string | null
  readonly watch: string | null
  readonly title: string
  readonly files: readonly string[]
  /** ISO days. */
  readonly from: string | null
  readonly to: string | null
}

export interface BriefsAnswer {
  readonly briefs: readonly ListedBrief[]
}
