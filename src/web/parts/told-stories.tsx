import type { Telling } from '../../desk/look/told-by.ts'
import { StoryLink } from './story-link.tsx'

/** Stories that tell of an item, each opened with its report of it. */
export function ToldStories({ title, told }: { readonly title: string; readonly told: readonly Telling[] }) {
  if (told.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {told.map(({ card, accounts }) => (
          <li key={card.key}>
            <StoryLink card={card} report={accounts.flatMap(({ reports }) => reports)[0] ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  )
}
