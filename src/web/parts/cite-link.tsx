import { Link } from 'wouter'
import type { Cite } from '../../record/incident-record.ts'
import { addressOfStory } from '../data/addresses.ts'

/** The words of a story that say it, which lead into it. */
export function CiteLink({
  cite: { story, report, text },
}: {
  readonly cite: Pick<Cite, 'story' | 'text'> & Partial<Pick<Cite, 'report'>>
}) {
  return <Link href={addressOfStory(story, report)}>“{text}”</Link>
}
