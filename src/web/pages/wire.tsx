import { Link } from 'wouter'
import type { StoryCard } from '../../record/story-card.ts'
import type { Listed } from '../data/answers.ts'
import { useFilter } from '../data/use-filter.ts'
import { useFound } from '../data/use-found.ts'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { FoundRows } from '../parts/found-rows.tsx'
import { Page } from '../parts/page.tsx'
import { Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { foldCopies } from '../story/fold-copies.ts'

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: 'Words', tip: 'port "road workers"', first: true },
  { name: 'country', label: 'Country it tells of', tip: 'Pakistan', first: true },
  { name: 'publisher', label: 'Publisher', tip: 'as the record writes it', first: true },
  { name: 'published', label: 'Published', tip: '2025-03 or 2025-03-01..2025-03-31', first: true },
  { name: 'party', label: 'Who is in it', tip: 'China, police' },
  { name: 'feed', label: 'Feed' },
  { name: 'status', label: 'State', options: ['current', 'superseded', 'killed'] },
  { name: 'language', label: 'Language', tip: 'en' },
]

/** Stories as they come in, the copies of a wire text under the first of them. */
export function Wire() {
  const { params } = useFilter()
  const found = useFound('stories', params)
  const folded = foldCopies(found.items)
  return (
    <Page title="Wire" about="Stories as they come in. Copies of one wire text stand together and count as one origin.">
      <FilterBar fields={FIELDS} />
      <FoundRows
        of="stories"
        found={{ ...found, items: folded.map(({ first }) => first) }}
        empty={
          <Empty title="No stories fit">
            Widen the conditions, or <Link href="/feeds">add a feed</Link>.
          </Empty>
        }
      >
        {(item) => <StoryRow item={item} copies={folded.find(({ first }) => first.id === item.id)?.copies ?? []} />}
      </FoundRows>
    </Page>
  )
}

function StoryRow({ item: { id, doc }, copies }: { readonly item: Listed<'story'>; readonly copies: readonly Listed<'story'>[] }) {
  return (
    <div className="row dated">
      <div className="when num">
        <When iso={doc.published} short />
      </div>
      <div>
        <Link className="whole" href={`/stories/${id}`}>
          {doc.title ?? 'Untitled story'}
        </Link>
        <div className="below">
          {doc.publisher ?? doc.feed ?? 'unknown publisher'}
          {doc.agency !== null && doc.agency !== doc.publisher && ` · ${doc.agency}`}
          {copies.length > 0 && (
            <span className="quiet">
              {' · also in '}
              {copies.map((copy, i) => (
                <span key={copy.id}>
                  {i > 0 && ', '}
                  <Link href={`/stories/${copy.id}`}>{copy.doc.publisher ?? copy.doc.feed ?? 'another'}</Link>
                </span>
              ))}
            </span>
          )}
        </div>
      </div>
      <div className="side">
        <State card={doc} />
      </div>
    </div>
  )
}

const STATES: Readonly<Record<StoryCard['state'], readonly [string, string] | null>> = {
  current: null,
  superseded: ['', 'older version'],
  killed: ['bad', 'taken back'],
}

function State({ card }: { readonly card: StoryCard }) {
  const [tone, says] = STATES[card.state] ?? [card.version?.kind === null ? '' : 'info', card.version?.kind ?? null]
  return says === null || says === undefined ? null : <span className={`chip ${tone}`}>{says}</span>
}
