import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { StoryPage } from '../../desk/look/story-page.ts'
import { webAddress } from '../../kit/web-address.ts'
import type { Item } from '../data/answers.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import { Coded } from '../story/coded.tsx'
import { MarkedText } from '../story/marked-text.tsx'
import { Notice } from '../story/notice.tsx'

type StoryItem = Extract<Item, { kind: 'story' }>

/** A story beside what was coded from it. */
export function Story({ id }: { readonly id: string }) {
  const query = useAsk<Item>(`items/${encodeURIComponent(id)}`)
  return (
    <Answered query={query} rows={12}>
      {(item) => (item.kind === 'story' ? <Read item={item} /> : <Empty title="This is no story" />)}
    </Answered>
  )
}

function Read({ item }: { readonly item: StoryItem }) {
  const { card, text, parts, reports } = item
  const { given, set } = useFilter()
  const open = given('report')
  const [shown, setShown] = useState<string | null>(null)
  const chosen = useMemo(() => reports.find(({ report }) => report.id === open)?.report ?? null, [reports, open])
  const choose = (report: string | null): void => {
    setShown(null)
    set({ report })
  }
  return (
    <Page
      title={card.title ?? 'Untitled story'}
      about={
        <>
          {card.publisher ?? card.feed ?? 'Unknown publisher'} · <When iso={card.published} />
          <Original url={card.url} />
        </>
      }
    >
      <State item={item} />
      <div className="split">
        <article className="stack">
          <MarkedText
            text={text}
            parts={parts}
            reports={reports.map(({ report }) => report)}
            chosen={chosen}
            shown={shown}
            onChoose={choose}
            onShow={setShown}
          />
          <Notice source={item.source} agency={card.agency} />
        </article>
        <div className="stack">
          <section>
            <h2>{counted(reports.length, 'report')}</h2>
            {reports.length === 0 && <p className="quiet">No political event was read in this story.</p>}
            <div>
              {reports.map((one) => (
                <Coded key={one.report.id} {...one} isOpen={one.report.id === open} shown={shown} onChoose={choose} onShow={setShown} />
              ))}
            </div>
          </section>
          <Kin item={item} />
          <p className="quiet">
            Read by version {item.reader ?? '?'}; <Link href={`/review?on=${item.id}`}>correct it</Link>
          </p>
        </div>
      </div>
    </Page>
  )
}

function Original({ url }: { readonly url: string | null }) {
  const address = webAddress(url)
  if (address === null) return null
  return (
    <>
      {' · '}
      <a href={address} rel="noreferrer noopener nofollow" target="_blank">
        original
      </a>
    </>
  )
}

/** What the story was joined to, its copies and its versions. */
function Kin({ item: { card, joined, copies, versions } }: { readonly item: StoryItem }) {
  return (
    <>
      {joined.some(({ item: to }) => to !== null) && <JoinedTo joined={joined} />}
      {copies.length > 0 && (
        <section>
          <h2>Copies and rewrites of this wire</h2>
          <ul>
            {copies.map((copy) => (
              <li key={copy.key}>
                <StoryLink card={copy} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {versions.length > 1 && (
        <section>
          <h2>Versions</h2>
          <ol>
            {versions.map((version) => (
              <li key={version.key}>{version.key === card.key ? <strong>This one</strong> : <StoryLink card={version} />}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** What became of the story, where something did. */
function State({ item: { card, versions } }: { readonly item: StoryItem }) {
  const newest = versions.at(-1)
  if (card.state === 'current') return card.version?.note == null ? null : <p className="note above">{card.version.note}</p>
  return (
    <p className="note bad above">
      {card.state === 'killed' ? 'Its source took this story back. ' : 'A newer version replaced this story. '}
      {newest !== undefined && newest.key !== card.key && <StoryLink card={newest} />}
      {newest?.version?.note != null && <> “{newest.version.note}”</>}
    </p>
  )
}

const ROLES: Readonly<Record<string, string>> = { news: 'reports it', sequel: 'tells what came of it', recall: 'recalls it' }

function JoinedTo({ joined }: { readonly joined: StoryPage['joined'] }) {
  return (
    <section>
      <h2>In the record</h2>
      <ul className="stack" style={{ gap: 8 }}>
        {joined.map(({ account, graph, item, says, role, why }) =>
          item === null ? null : (
            <li key={account}>
              <Link href={`/${graph}s/${item}`}>{says}</Link> <span className="quiet">{ROLES[role] ?? role}</span>
              {why.length > 0 && (
                <details>
                  <summary>why</summary>
                  {why.join('; ')}
                </details>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
