import { Problem } from '../data/ask.ts'

/** What was wrong with what was sent, and what to do; heard as soon as it is there. */
export function Wrong({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return <div role="alert" />
  const hint = error instanceof Problem ? error.hint : null
  return (
    <div className="note bad" role="alert">
      {error instanceof Error ? error.message : 'Something went wrong'}
      {hint !== null && <div className="quiet">{hint}</div>}
    </div>
  )
}
