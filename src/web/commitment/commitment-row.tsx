import { Link } from 'wouter'
import type { LedgerLine } from '../../desk/look/ledger.ts'
import { PromiseChip } from '../parts/chips.tsx'
import { sumWords } from '../parts/sum-words.ts'
import { When } from '../parts/when.tsx'
import { capital, counted } from '../parts/words.ts'

/** One promise of a list: by when, what, to whom, and what became of it. `promiser`: shown where no heading names them. */
export function CommitmentRow({ line: { status, commitment }, promiser }: { readonly line: LedgerLine; readonly promiser?: string }) {
  const { id, action, beneficiaries, amount, due, made, stories } = commitment
  const to = beneficiaries.map(({ name }) => name)
  return (
    <div className="row dated">
      <div className="when">{due === null ? 'no day named' : <When iso={due.end} short />}</div>
      <div>
        <Link className="whole" href={`/commitments/${id}`}>
          {capital(action)}
        </Link>
        <div className="below">
          {promiser !== undefined && <>{promiser} · </>}
          {to.length > 0 && <>to {to.slice(0, 2).join(', ')} · </>}
          {amount !== null && <>{sumWords(amount)} · </>}
          <span className="quiet">
            made <When iso={made} short />, {counted(stories, 'story', 'stories')}
          </span>
        </div>
      </div>
      <div className="side">
        <PromiseChip status={status} />
      </div>
    </div>
  )
}
