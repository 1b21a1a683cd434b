import { Link } from 'wouter'
import type { StoryCard } from '../../record/story-card.ts'
import { addressOfStory } from '../data/addresses.ts'
import { When } from './when.tsx'

/** A story by its title, with who brought it and when. `report`: opened with it. */
export function StoryLink({ card, report }: { readonly card: StoryCard; readonly report?: string }) {
  return (
    <span>
      <Link href={addressOfStory(card.key, report)}>{card.title ?? 'Untitled story'}</Link>{' '}
      <span className="quiet">
        {card.publisher ?? card.feed ?? 'unknown publisher'}, <When iso={card.published} short />
        {card.state === 'killed' && ' · taken back'}
        {card.state === 'superseded' && ' · older version'}
      </span>
    </span>
  )
}
