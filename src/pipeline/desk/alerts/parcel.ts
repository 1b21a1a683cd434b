import type { AlertMessage } from '../../../desk/alert/alert-message.ts'

/** What goes out at once over one channel: alerts of one watch. */
export interface Parcel {
  /** Id of the message: the same when it is sent again. */
  readonly delivery: string
  readonly digest: 'hourly' | 'daily' | null
  /** Oldest first. */
  readonly alerts: readonly AlertMessage[]
}

/** Whether it went out. `isFinal`: trying again is of no use. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly error: string; readonly isFinal: boolean }
