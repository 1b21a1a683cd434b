import type { NameBooks } from '../desk/filter/known-names.ts'
import type { FeedsDesk } from '../pipeline/desk/feeds-desk.ts'
import type { Intake } from '../pipeline/desk/intake.ts'
import type { NewsDesk } from '../pipeline/desk/news.ts'
import type { StatusDesk } from '../pipeline/desk/status.ts'
import type { RecordStore } from '../store/port.ts'
import type { DoorPorts } from './door/door.ts'

/** What the API answers from. What is absent is not there to be asked for: its routes say so. */
export interface DeskPorts {
  readonly store: RecordStore
  readonly books: NameBooks
  /** ISO instant. */
  readonly clock: () => string
  /** Told of faults of the desk itself, which nobody outside is told. */
  readonly fault: (thrown: unknown) => void
  readonly news?: NewsDesk
  readonly status?: StatusDesk
  /** Reads stories that come in. */
  readonly intake?: Intake
  readonly feeds?: FeedsDesk
  /** Aborted when the desk takes no more requests: what streams ends then. */
  readonly closing?: AbortSignal
  /** How people are let in; absent: everybody on this machine is. */
  readonly door?: DoorPorts
  /** Folder of the built app; null or absent: there is no app, and every path of it is NO_SUCH_PAGE. */
  readonly web?: string | null
  /** Source of map tiles with `{z}`, `{x}` and `{y}`, which the app may load pictures from. */
  readonly tiles?: string | null
}
