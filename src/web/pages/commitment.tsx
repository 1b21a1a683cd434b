import { Link } from 'wouter'
import { Course } from '../commitment/course.tsx'
import { Terms } from '../commitment/terms.tsx'
import type { Item } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { PromiseChip } from '../parts/chips.tsx'
import { Decisions } from '../parts/decisions.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { ToldStories } from '../parts/told-stories.tsx'
import { When } from '../parts/when.tsx'
import { capital } from '../parts/words.ts'

/** A promise with what became of it. */
export function Commitment({ id }: { readonly id: string }) {
  const query = useAsk<Item>(`items/${encodeURIComponent(id)}`)
  return (
    <Answered query={query} rows={10}>
      {(item) => (item.kind === 'commitment' ? <Promised page={item} /> : <Empty title="This is no commitment" />)}
    </Answered>
  )
}

function Promised({ page }: { readonly page: Extract<Item, { kind: 'commitment' }> }) {
  const { commitment, status, told, decisions } = page
  const { id, action, due, promisers } = commitment
  return (
    <Page
      title={capital(action)}
      about={
        <>
          {promisers[0]?.name ?? 'Nobody named'} ·{' '}
          {due === null ? (
            'no day named'
          ) : (
            <>
              due <When iso={due.end} />
            </>
          )}{' '}
          <PromiseChip status={status} />
        </>
      }
      acts={
        <Link className="button" href={`/review?on=${id}`}>
          Correct it
        </Link>
      }
    >
      <div className="split">
        <div className="stack">
          <Course page={page} />
          <ToldStories title="Stories that tell of it" told={told} />
        </div>
        <div className="stack">
          <Terms commitment={commitment} />
          <Decisions decisions={decisions} />
        </div>
      </div>
    </Page>
  )
}
