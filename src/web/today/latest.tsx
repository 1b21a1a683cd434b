import { Link } from 'wouter'
import type { Found } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered } from '../parts/states.tsx'
import { StoryLink } from '../parts/story-link.tsx'

const FEW = 8

/** The newest stories of the wire. */
export function Latest() {
  const query = useAsk<Found<'story'>>('stories', { size: FEW })
  return (
    <section>
      <h2>
        <Link href="/wire">On the wire</Link>
      </h2>
      <Answered query={query} rows={5}>
        {({ items }) => (
          <ul className="stack" style={{ gap: 8 }}>
            {items.map(({ id, doc }) => (
              <li key={id}>
                <StoryLink card={doc} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
