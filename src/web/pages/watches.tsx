import { Link } from 'wouter'
import { useAsk } from '../data/use-ask.ts'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { WatchesAnswer } from '../watch/answers.ts'
import { WatchCard } from '../watch/watch-card.tsx'

/** What people want to be told about. */
export function Watches() {
  const query = useAsk<WatchesAnswer>('watches')
  const may = useMay('analyst')
  const add = (
    <Link className="button main" href="/watches/new">
      New watch
    </Link>
  )
  return (
    <Page
      title="Watches"
      about="Each is told of incidents that fit it: once, and again when one grows worse or surer."
      {...(may && { acts: add })}
    >
      <Answered query={query}>
        {({ watches, broken }) => (
          <>
            {broken.map(({ id, why }) => (
              <p key={id} className="note bad">
                The watch {id} cannot be read: {why}
              </p>
            ))}
            {watches.length === 0 ? (
              <Empty title="No watch yet">
                {may ? (
                  <>
                    Say whom or where to watch: <Link href="/watches/new">make a watch</Link>, or keep a search of{' '}
                    <Link href="/incidents">incidents</Link> as one.
                  </>
                ) : (
                  'An analyst makes them.'
                )}
              </Empty>
            ) : (
              <div className="cards">
                {watches.map((shown) => (
                  <WatchCard key={shown.watch.id} shown={shown} />
                ))}
              </div>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
