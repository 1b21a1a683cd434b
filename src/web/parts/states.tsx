import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Problem } from '../data/ask.ts'

/** Nothing is there: why, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}

/** What went wrong, in the words of the API, and a way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const hint = error instanceof Problem ? error.hint : null
  return (
    <div className="failed" role="alert">
      <strong>{error instanceof Error ? error.message : 'Something went wrong'}</strong>
      {hint !== null && <div>{hint}</div>}
      {retry !== undefined && (
        <Button className="button" onPress={retry}>
          Try again
        </Button>
      )}
    </div>
  )
}

/** Widths of the bars, in hundredths; each its own key, too. */
const BONES = [88, 74, 92, 66, 81, 58, 90, 70, 84, 62, 79, 56]

/** Where the answer will stand, while it is waited for. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div role="status" aria-label="Loading">
      {BONES.slice(0, rows).map((width) => (
        <div key={width} className="row">
          <div className="bone" style={{ height: 14, width: `${width}%` }} />
          <div className="bone" style={{ height: 10, width: `${width / 2}%`, marginTop: 6 }} />
        </div>
      ))}
    </div>
  )
}

/** Shows what was asked for as soon as it is there. */
export function Answered<T>({
  query,
  children,
  rows,
}: {
  readonly query: UseQueryResult<T>
  readonly rows?: number
  readonly children: (answer: T) => ReactNode
}) {
  if (query.isPending) return <Loading {...(rows === undefined ? {} : { rows })} />
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <>{children(query.data)}</>
}
