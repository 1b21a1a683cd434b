import { Link } from 'wouter'
import { addressOfStory } from '../data/addresses.ts'
import type { Words } from './review-field.ts'

const MOST = 4

/** The words that a value was read from, each leading to its story. */
export function WordsOf({ words }: { readonly words: readonly Words[] }) {
  if (words.length === 0) return <span className="quiet">from all that tell of it</span>
  return (
    <span>
      {words.slice(0, MOST).map(({ text, story, report }, i) => (
        <span key={`${story} ${text}`}>
          {i > 0 && ' · '}“{text}”{' '}
          <Link href={addressOfStory(story, report)} className="quiet">
            story
          </Link>
        </span>
      ))}
      {words.length > MOST && <span className="quiet"> and {words.length - MOST} more</span>}
    </span>
  )
}
