import type { NameBooks } from '../desk/filter/known-names.ts'
import type { RecordReader } from '../store/port.ts'

/** What the API answers from. */
export interface DeskPorts {
  readonly store: RecordReader & { readonly kind: string }
  readonly books: NameBooks
  /** ISO instant. */
  readonly clock: () => string
  /** Told of faults of the desk itself, which nobody outside is told. */
  readonly fault: (thrown: unknown) => void
}
