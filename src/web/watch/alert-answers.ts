import type { AlertKind, DeliveryEntry } from '../../desk/watch/alert.ts'
import type { ShownChannel } from './answers.ts'

/** An alert on one channel. Instants are ISO. */
export interface Sending {
  readonly channel: string
  readonly to: ShownChannel
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'
  readonly due: string | null
  readonly attempts: number
  readonly tried: string | null
  readonly sent: string | null
  readonly error: string | null
}

export interface KeptAlert {
  readonly entry: DeliveryEntry
  readonly message: { readonly title: string; readonly kind?: AlertKind }
  readonly sends: readonly Sending[]
}

export interface AlertsAnswer {
  readonly alerts: readonly KeptAlert[]
}
