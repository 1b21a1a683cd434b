import type { KeptAlert } from '../../desk/alert/kept-alert.ts'

export interface AlertsAnswer {
  readonly next: string | null
  readonly alerts: readonly KeptAlert[]
}
