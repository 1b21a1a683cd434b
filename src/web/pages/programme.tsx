import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ProgrammePage } from '../../desk/look/programme-page.ts'
import { byPublished } from '../../record/story-card.ts'
import { CommitmentRow } from '../commitment/commitment-row.tsx'
import type { Item } from '../data/answers.ts'
import { ask } from '../data/ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import { Near } from '../programme/near.tsx'
import { Sites } from '../programme/sites.tsx'
import { Sums } from '../programme/sums.tsx'
import { ToldParties } from '../programme/told-parties.tsx'

/** Kilometres around sites, before another is chosen. */
const KM = '25'
const FEW = 12

/** A long-running undertaking over all stories that tell of it. */
export function Programme({ id }: { readonly id: string }) {
  const { given, set } = useFilter()
  const km = given('km') === '' ? KM : given('km')
  const path = `items/${encodeURIComponent(id)}`
  const query = useQuery({
    queryKey: ['record', path, { km }],
    queryFn: ({ signal }) => ask<Item>(path, { km }, signal),
    // Another radius leaves the page where it is.
    placeholderData: keepPreviousData,
  })
  return (
    <Answered query={query} rows={10}>
      {(item) =>
        item.kind === 'programme' ? <Told page={item} onKm={(chosen) => set({ km: chosen })} /> : <Empty title="This is no programme" />
      }
    </Answered>
  )
}

function Told({ page, onKm }: { readonly page: ProgrammePage; readonly onKm: (km: string) => void }) {
  const { programme, commitments } = page
  const { name, aliases, stories, origins, firstTold, lastTold } = programme
  return (
    <Page
      title={name}
      about={
        <>
          {aliases.length > 0 && <>Also {aliases.join(', ')} · </>}
          {counted(stories, 'story', 'stories')}, {counted(origins, 'origin')}, <When iso={firstTold} short /> to{' '}
          <When iso={lastTold} short />
        </>
      }
    >
      <div className="split">
        <div className="stack">
          <Near page={page} onChange={onKm} />
          {commitments.length > 0 && (
            <section>
              <h2>{counted(commitments.length, 'commitment')}</h2>
              <ul>
                {commitments.map((line) => (
                  <li key={line.commitment.id}>
                    <CommitmentRow line={line} promiser={line.commitment.promisers[0]?.name ?? 'nobody named'} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Sums programme={programme} />
          <Stories page={page} />
        </div>
        <div className="stack">
          <Sites page={page} />
          <ToldParties title="Who carries it" parties={programme.parties} />
          <ToldParties title="Who disputes it" parties={programme.disputes} />
        </div>
      </div>
    </Page>
  )
}

function Stories({ page: { cards } }: { readonly page: ProgrammePage }) {
  const sorted = Object.values(cards).toSorted(byPublished).toReversed()
  const lines = (from: number, to?: number) => (
    <ul>
      {sorted.slice(from, to).map((card) => (
        <li key={card.key}>
          <StoryLink card={card} />
        </li>
      ))}
    </ul>
  )
  return (
    <section>
      <h2>Stories that tell of it, the newest first</h2>
      {lines(0, FEW)}
      {sorted.length > FEW && (
        <details>
          <summary>{sorted.length - FEW} older</summary>
          {lines(FEW)}
        </details>
      )}
    </section>
  )
}
