import { Link } from 'wouter'
import { CopyLine } from '../parts/copy-line.tsx'
import type { WatchTaken } from './answers.ts'

/** Secrets that the desk made, which it tells this once. */
export function Secrets({ taken: { watch, made } }: { readonly taken: WatchTaken }) {
  return (
    <div className="stack" style={{ maxWidth: 760 }}>
      <p className="note warn" role="status">
        Copy {made.length === 1 ? 'this secret' : 'these secrets'} now: they are not shown again. Requests to the webhook are signed with
        it.
      </p>
      {made.map(({ url, secret }) => (
        <CopyLine key={url} label={url} text={secret} />
      ))}
      <div>
        <Link className="button main" href={`/watches/${watch.id}`}>
          To the watch
        </Link>
      </div>
    </div>
  )
}
