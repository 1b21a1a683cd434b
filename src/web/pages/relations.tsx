import { Link } from 'wouter'
import type { RelationPage } from '../../desk/look/relation-page.ts'
import { useActorName } from '../data/actor-answer.ts'
import { addressOfActor, addressOfPair } from '../data/addresses.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'
import { Choose } from '../relation/choose.tsx'
import { QuadChart } from '../relation/quad-chart.tsx'
import { StepTable } from '../relation/step-table.tsx'
import { stepsOf } from '../relation/steps.ts'
import { Totals } from '../relation/totals.tsx'
import { Turns } from '../relation/turns.tsx'

interface RelationAnswer extends RelationPage {
  readonly names: { readonly one: string; readonly other: string }
}

const FIELDS: readonly FilterField[] = [
  { name: 'a', label: 'One', tip: 'China', first: true },
  { name: 'b', label: 'Other', tip: 'Pakistan', first: true },
  { name: 'step', label: 'A bar for each', options: ['day', 'week', 'month', 'quarter'], none: 'what fits', first: true },
  { name: 'from', label: 'From', tip: '2025-01', first: true },
  { name: 'to', label: 'To', tip: '2025-12', first: true },
  { name: 'directed', label: 'Whose acts', options: ['of the one alone'], none: 'of both' },
]

/** Two parties through time. */
export function Relations() {
  const { given } = useFilter()
  const [one, other] = [given('a'), given('b')]
  const directed = given('directed') === '' ? undefined : true
  const isBoth = one !== '' && other !== ''
  const query = useAsk<RelationAnswer>(
    'relation',
    { one, other, step: given('step'), from: given('from'), to: given('to'), directed },
    isBoth,
  )
  const names = { one: useActorName(query.data?.names.one ?? one), other: useActorName(query.data?.names.other ?? other) }
  return (
    <Page
      title={isBoth ? `${names.one} and ${names.other}` : 'Relations'}
      about="What two parties do to each other through time: cooperation above the line, conflict below it."
      acts={
        isBoth && (
          <Link className="button" href={addressOfPair(other, one)}>
            Swap them
          </Link>
        )
      }
    >
      <FilterBar fields={FIELDS} />
      {isBoth ? (
        <Answered query={query} rows={8}>
          {(answer) => <Related answer={{ ...answer, names }} />}
        </Answered>
      ) : (
        <Choose one={one === '' ? other : one} />
      )}
    </Page>
  )
}

function Related({ answer: { names, relation, reports } }: { readonly answer: RelationAnswer }) {
  const { events, score, from, series, changes, pair } = relation
  const steps = stepsOf(relation)
  const last = series.findLast((point) => point.events > 0)
  if (from === null || last === undefined)
    return (
      <Empty title={`The record has no event between ${names.one} and ${names.other}`}>
        In these days at least. See <Link href={addressOfActor(pair.one)}>{names.one}</Link> or{' '}
        <Link href={addressOfActor(pair.other)}>{names.other}</Link>.
      </Empty>
    )
  const turns = changes.flatMap(({ day }, i) => {
    const at = series.findIndex((point) => point.from <= day && day <= point.to)
    return at < 0 || at >= steps.length ? [] : [{ at, name: String(i + 1) }]
  })
  return (
    <div className="stack">
      <div className="sums" role="status">
        <span>
          {counted(events, 'event')} from <When iso={from} /> to <When iso={last.to} />
        </span>
        <span>{score === null ? 'no score' : `mean score ${score.toFixed(1)} on a scale from -10 to 10`}</span>
        <span>
          <Link href={addressOfActor(pair.one)}>{names.one}</Link>, <Link href={addressOfActor(pair.other)}>{names.other}</Link>
        </span>
      </div>
      <QuadChart caption={`Events between ${names.one} and ${names.other}, a bar for each ${relation.step}`} steps={steps} turns={turns} />
      <StepTable relation={relation} />
      <Turns relation={relation} reports={reports} />
      <Totals relation={relation} names={names} />
    </div>
  )
}
