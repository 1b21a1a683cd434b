import type { DeliveryEntry } from '../watch/alert.ts'
import type { KeptWatch } from '../watch/kept-watch.ts'
import type { ShownChannel } from '../watch/shown-watch.ts'
import type { AlertMessage } from './alert-message.ts'

/** An alert as the desk keeps it: what it says, and what became of it on each channel. */
export interface KeptAlert {
  readonly entry: DeliveryEntry
  readonly message: AlertMessage
  readonly send: KeptWatch['send']
  readonly sends: readonly Sending[]
}

/** An alert on one channel. ISO instants. */
export interface Sending {
  /** Tells one channel of a watch from another. */
  readonly channel: string
  /** As much of its address as anybody may see. */
  readonly to: ShownChannel
  /** `dropped`: the watch or the incident was muted since, or the channel is gone. `failed`: given up. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'
  /** When it is tried next; null when it is not. */
  readonly due: string | null
  readonly attempts: number
  /** Id of the message that it was sent in: that of the alert, or of a digest. */
  readonly delivery: string | null
  readonly tried: string | null
  readonly sent: string | null
  /** Why the last try failed; never with a secret or the path of an address. */
  readonly error: string | null
}
