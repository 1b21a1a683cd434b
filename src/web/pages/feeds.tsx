import { useAsk } from '../data/use-ask.ts'
import { AddFeed } from '../feeds/add-feed.tsx'
import type { FeedsAnswer } from '../feeds/answers.ts'
import { FeedRow } from '../feeds/feed-row.tsx'
import { worstFirst } from '../feeds/feed-words.ts'
import { PullNow } from '../feeds/pull-now.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'
import { useMay } from '../shell/guarded.tsx'

/** Where stories come from, and how each source does. */
export function Feeds() {
  const query = useAsk<FeedsAnswer>('feeds')
  const may = useMay('admin')
  return (
    <Page
      title="Feeds"
      about="Where stories come from. Feeds are asked as often as they bring something new."
      {...(may && (query.data?.feeds.length ?? 0) > 0 && { acts: <PullNow /> })}
    >
      <div className="stack">
        {may ? <AddFeed /> : <p className="note">Adding and removing feeds needs the role admin.</p>}
        <Answered query={query}>{({ feeds }) => (feeds.length === 0 ? <NoFeed /> : <FeedList feeds={feeds} />)}</Answered>
      </div>
    </Page>
  )
}

function FeedList({ feeds }: FeedsAnswer) {
  const unwell = feeds.filter(({ health }) => health !== 'ok' && health !== 'new').length
  return (
    <section>
      <h2>
        {counted(feeds.length, 'feed')}
        {unwell > 0 && `, ${unwell} of them not as ${unwell === 1 ? 'it' : 'they'} should be`}
      </h2>
      <ul>
        {worstFirst(feeds).map((feed) => (
          <li key={feed.key}>
            <FeedRow feed={feed} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoFeed() {
  return (
    <Empty title="No feed yet">
      A feed is an address at which a publisher puts its newest stories (RSS, Atom, JSON Feed or NewsML-G2). Until one is added, the desk
      shows the stories that were loaded into its record, such as the samples it comes with.
    </Empty>
  )
}
