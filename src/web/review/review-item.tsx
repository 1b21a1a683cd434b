import { Link } from 'wouter'
import type { Item } from '../data/answers.ts'
import { useCountries } from '../data/countries.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered } from '../parts/states.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { counted, incidentTitle } from '../parts/words.ts'
import { Wrong } from '../parts/wrong.tsx'
import { useMay } from '../shell/guarded.tsx'
import type { QueueAnswer } from './answers.ts'
import { LastDecided } from './decided.tsx'
import { DecisionList } from './decision-list.tsx'
import { FieldsTable } from './fields-table.tsx'
import { JoinPanel } from './join-panel.tsx'
import { NotePanel } from './note-panel.tsx'
import { SplitPanel } from './split-panel.tsx'
import { useDecide } from './use-decide.ts'

/** An item under review: its values, and what it may be joined with or split into. */
export function ReviewItem({ id }: { readonly id: string }) {
  const query = useAsk<Item>(`items/${encodeURIComponent(id)}`)
  return (
    <Answered query={query} rows={8}>
      {(item) => <Reviewed item={item} />}
    </Answered>
  )
}

/** What is asked for in a sheet, which tells itself what is wrong. */
const IN_SHEETS = new Set(['correct', 'join'])

function Reviewed({ item }: { readonly item: Item }) {
  const deciding = useDecide()
  const may = useMay('analyst')
  const queue = useAsk<QueueAnswer>('review', { size: 500 }, may)
  const doubts = queue.data?.items.find(({ id }) => id === item.id)?.why ?? []
  const byPath = new Map(doubts.flatMap(({ path, says }) => (path === null ? [] : [[path, says] as const])))
  return (
    <div className="stack">
      <div>
        <LastDecided deciding={deciding} />
        {!IN_SHEETS.has(deciding.asked ?? '') && <Wrong error={deciding.error} />}
        <What item={item} />
        {doubts.flatMap(({ path, says }) => (path === null ? [<OfWhole key={says} says={says} />] : []))}
        {!may && <p className="note">Deciding needs the role analyst. You can read what others decided.</p>}
      </div>
      {may && <FieldsTable item={item} doubts={byPath} deciding={deciding} />}
      {item.kind === 'story' && <Reports item={item} />}
      {may && item.kind === 'incident' && (
        <>
          <JoinPanel key={`join ${item.id}`} incident={item.incident} deciding={deciding} />
          <SplitPanel key={`split ${item.id}`} page={item} deciding={deciding} />
        </>
      )}
      {may && <NotePanel id={item.id} deciding={deciding} />}
      <section>
        <h2>Decisions about it</h2>
        <DecisionList on={item.id} />
      </section>
    </div>
  )
}

const ID_IN = /\b([0-9a-f]{16})\b/

/** A doubt about the item as a whole, such as that it is nearly one with another. */
function OfWhole({ says }: { readonly says: string }) {
  const [, other] = ID_IN.exec(says) ?? []
  return (
    <p className="note warn">
      {says} {other !== undefined && <Link href={`/incidents/${other}`}>Read the other</Link>}
    </p>
  )
}

function What({ item }: { readonly item: Item }) {
  const nameOf = useCountries()
  if (item.kind === 'incident')
    return (
      <p>
        <Link href={`/incidents/${item.id}`}>{incidentTitle(item.incident, nameOf)}</Link>{' '}
        <span className="quiet">
          {item.incident.date?.start} · {counted(item.incident.stories, 'story', 'stories')} · {item.incident.statusWhy}
        </span>
      </p>
    )
  if (item.kind === 'report')
    return (
      <div>
        <StoryLink card={item.card} report={item.id} />
        <blockquote className="cite">
          {item.sentence[0]}
          <strong>{item.sentence[1]}</strong>
          {item.sentence[2]}
        </blockquote>
      </div>
    )
  if (item.kind === 'story') return <StoryLink card={item.card} />
  const { id, kind } = item
  return (
    <p>
      <Link href={`/${kind}s/${id}`}>{kind === 'commitment' ? item.commitment.action : item.programme.name}</Link>
    </p>
  )
}

function Reports({ item }: { readonly item: Extract<Item, { kind: 'story' }> }) {
  return (
    <section>
      <h2>{counted(item.reports.length, 'report')} read in it</h2>
      <ul>
        {item.reports.map(({ report }) => (
          <li key={report.id}>
            <Link href={`/review?on=${report.id}`}>
              {report.type}, “{report.trigger.text}”
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
