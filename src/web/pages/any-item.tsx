import { Redirect } from 'wouter'
import { addressOfStory } from '../data/addresses.ts'
import type { Item } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered } from '../parts/states.tsx'

const PATHS = { incident: 'incidents', story: 'stories', report: 'stories', commitment: 'commitments', programme: 'programmes' } as const

/** The page of whatever has the id. */
export function AnyItem({ id }: { readonly id: string }) {
  const query = useAsk<Item>(`items/${encodeURIComponent(id)}`)
  return (
    <Answered query={query}>
      {(item) => (
        <Redirect to={item.kind === 'report' ? addressOfStory(item.card.key, item.id) : `/${PATHS[item.kind]}/${item.id}`} replace />
      )}
    </Answered>
  )
}
