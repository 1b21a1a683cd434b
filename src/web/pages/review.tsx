import { Link } from 'wouter'
import { useFilter } from '../data/use-filter.ts'
import { LinksAsTabs } from '../parts/links-as-tabs.tsx'
import { Page } from '../parts/page.tsx'
import { DecisionList } from '../review/decision-list.tsx'
import { QueueList } from '../review/queue-list.tsx'
import { ReviewItem } from '../review/review-item.tsx'
import { useMay } from '../shell/guarded.tsx'

/** Where people put right what was coded. */
export function Review() {
  const { given } = useFilter()
  const may = useMay('analyst')
  const on = given('on')
  const isList = given('show') === 'decisions' || !may
  if (on !== '')
    return (
      <Page
        title="Review an item"
        about="What is decided is signed with your name, and can be undone."
        acts={
          <Link className="button" href="/review">
            Back to the queue
          </Link>
        }
      >
        <ReviewItem key={on} id={on} />
      </Page>
    )
  return (
    <Page title="Review" about="Values in doubt, the weightiest first. Corrections are kept apart from what was coded, signed and dated.">
      <LinksAsTabs
        label="Parts of the review"
        tabs={[
          ...(may ? [{ to: '/review', name: 'Queue', isHere: !isList }] : []),
          { to: '/review?show=decisions', name: 'Decisions', isHere: isList },
        ]}
      />
      {isList ? <DecisionList /> : <QueueList />}
    </Page>
  )
}
