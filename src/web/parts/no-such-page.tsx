import { Link } from 'wouter'
import { Page } from './page.tsx'
import { Empty } from './states.tsx'

export function NoSuchPage() {
  return (
    <Page title="No such page">
      <Empty title="Nothing is at this address">
        <Link href="/">Back to today</Link>
      </Empty>
    </Page>
  )
}
