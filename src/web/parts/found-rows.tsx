import type { ReactNode } from 'react'
import type { EntryKind } from '../../record/entry.ts'
import type { Listed } from '../data/answers.ts'
import type { FoundList } from '../data/use-found.ts'
import { Rows } from './rows.tsx'
import { Empty, Failed, Loading } from './states.tsx'

interface FoundRowsProps<E extends EntryKind> {
  /** `incidents`, `stories` ... */
  readonly of: string
  readonly found: FoundList<E>
  readonly children: (item: Listed<E>) => ReactNode
  readonly empty?: ReactNode
}

/** What was found, with how many there are and what names were taken for. */
export function FoundRows<E extends EntryKind>({ of, found, children, empty }: FoundRowsProps<E>) {
  if (found.isPending) return <Loading rows={10} />
  if (found.error !== null) return <Failed error={found.error} retry={found.retry} />
  const { items, total } = found
  return (
    <>
      <div className="sums" role="status">
        <span>
          {total.toLocaleString('en')} {of}
        </span>
        {found.first?.understood.map((says) => (
          <span key={says}>{says}</span>
        ))}
      </div>
      {items.length === 0 ? (
        (empty ?? <Empty title={`No ${of} fit`}>Leave out a condition, or widen the days.</Empty>)
      ) : (
        <Rows label={of} items={items} total={total} keyOf={({ id }) => id} more={found.more}>
          {children}
        </Rows>
      )}
    </>
  )
}
