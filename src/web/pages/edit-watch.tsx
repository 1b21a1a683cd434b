import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { send } from '../data/ask.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { Page } from '../parts/page.tsx'
import { Answered, Empty, Loading } from '../parts/states.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { ShownWatch, WatchTaken } from '../watch/answers.ts'
import { placeNamed } from '../watch/ask-areas.ts'
import { type DraftArea, draftOf, EMPTY_DRAFT } from '../watch/draft.ts'
import { wordsOfAddress } from '../watch/filter-words.ts'
import { Secrets } from '../watch/secrets.tsx'
import { WatchForm } from '../watch/watch-form.tsx'

const ABOUT = 'Alerts come for what comes from now on, once for each incident, and again when it grows worse or surer.'

/** A new watch, begun with the conditions of the address. */
export function NewWatch() {
  const { params, given } = useFilter()
  const near = given('near')
  const words = useMemo(() => wordsOfAddress(params), [params])
  const areas = useNear(near)
  return (
    <Page title="New watch" about={ABOUT}>
      <Editing>
        {(save) =>
          areas === null ? (
            <Loading />
          ) : (
            <WatchForm start={{ ...EMPTY_DRAFT, words, areas }} keep="Keep the watch" save={(body) => save('POST', 'watches', body)} />
          )
        }
      </Editing>
    </Page>
  )
}

export function EditWatch({ id }: { readonly id: string }) {
  const query = useAsk<ShownWatch>(`watches/${encodeURIComponent(id)}`)
  return (
    <Page
      title={query.data === undefined ? 'Change a watch' : `Change ${query.data.watch.name}`}
      about={ABOUT}
      acts={
        <Link className="button" href={`/watches/${id}`}>
          Leave it as it is
        </Link>
      }
    >
      <Editing>
        {(save) => (
          <Answered query={query} rows={8}>
            {(shown) => (
              <WatchForm
                start={draftOf(shown)}
                keep="Keep the changes"
                save={(body) => save('PUT', `watches/${encodeURIComponent(id)}`, body)}
              />
            )}
          </Answered>
        )}
      </Editing>
    </Page>
  )
}

type Save = (method: 'POST' | 'PUT', path: string, body: object) => Promise<void>

/** Goes to the watch once it is kept; by way of its secrets where new ones were made. */
function Editing({ children }: { readonly children: (save: Save) => ReactNode }) {
  const [, go] = useLocation()
  const [taken, setTaken] = useState<WatchTaken | null>(null)
  const may = useMay('analyst')
  if (!may) return <Empty title="This needs the role analyst">You can read the watches of others.</Empty>
  if (taken !== null) return <Secrets taken={taken} />
  return children(async (method, path, body) => {
    const kept = await send<WatchTaken>(method, path, body)
    if (kept.made.length > 0) setTaken(kept)
    else go(`/watches/${kept.watch.id}`)
  })
}

/** The place of an address as an area; null while it is asked for, none where it is no place. */
function useNear(near: string): readonly DraftArea[] | null {
  const [areas, setAreas] = useState<readonly DraftArea[] | null>(near === '' ? [] : null)
  useEffect(() => {
    if (near === '') return
    const at = near.lastIndexOf(',')
    placeNamed(near.slice(0, at), Number(near.slice(at + 1)))
      .then(({ area }) => setAreas(area === null ? [] : [area]))
      .catch(() => setAreas([]))
  }, [near])
  return areas
}
