import { Link } from 'wouter'
import type { Acts, PromiseTold } from '../../desk/look/actor-page.ts'
import { CommitmentRow } from '../commitment/commitment-row.tsx'
import { type ActorAnswer, calledOf } from '../data/actor-answer.ts'
import { useAsk } from '../data/use-ask.ts'
import { IncidentRow } from '../parts/incident-row.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'
import { ActsTable } from '../relation/acts-table.tsx'
import { OthersOf } from '../relation/others.tsx'
import { QuadChart } from '../relation/quad-chart.tsx'
import { filledMonths } from '../relation/steps.ts'

/** What the record has of a country, group, body or person. */
export function Actor({ name }: { readonly name: string }) {
  const query = useAsk<ActorAnswer>('actor', { name: whole(name) })
  return (
    <Answered query={query} rows={10}>
      {(actor) => <Known actor={actor} />}
    </Answered>
  )
}

/** The router leaves signs such as `:` as the address has them. */
function whole(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function Known({ actor }: { readonly actor: ActorAnswer }) {
  const { taken, called, asDoer, asRecipient, others, incidents, made, received } = actor
  const name = calledOf(actor)
  const also = called.map((one) => one.name).filter((one) => one !== name)
  const [code] = taken.codes
  const isEmpty = asDoer.total + asRecipient.total + incidents.total + made.total + received.total === 0
  return (
    <Page
      title={name}
      about={also.length > 0 ? `Also told as ${also.slice(0, 6).join(', ')}` : `The record has it as ${taken.codes.join(', ')}`}
      acts={
        code !== undefined && (
          <Link className="button" href={`/relations?${new URLSearchParams({ a: code })}`}>
            With another
          </Link>
        )
      }
    >
      {isEmpty ? (
        <Empty title={`No report names ${name}`}>It is known, yet no story of the record tells of it.</Empty>
      ) : (
        <div className="stack">
          <Through actor={actor} name={name} />
          {others.length > 0 && (
            <section>
              <h2>With whom most often, in reports</h2>
              <OthersOf actor={actor} />
            </section>
          )}
          <Incidents incidents={incidents} party={code ?? name} />
          <Promises title="What it promised" promises={made} all={`/commitments?${new URLSearchParams({ party: code ?? name })}`} />
          <Promises title="What it was promised" promises={received} all={`/commitments?${new URLSearchParams({ party: code ?? name })}`} />
        </div>
      )}
    </Page>
  )
}

/** What it does and suffers by month, both over the same months. */
function Through({ actor: { asDoer, asRecipient }, name }: { readonly actor: ActorAnswer; readonly name: string }) {
  const months = [...asDoer.months, ...asRecipient.months].map(({ month }) => month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return null
  const said = ({ total, lookedAt }: Acts): string =>
    `${counted(total, 'report')} by month${lookedAt < total ? `, of which the newest ${lookedAt.toLocaleString('en')} are drawn` : ''}`
  return (
    <>
      {asDoer.total > 0 && (
        <section>
          <h2>What {name} does</h2>
          <QuadChart caption={said(asDoer)} steps={filledMonths(asDoer.months, [first, last])} />
          <ActsTable months={asDoer.months} />
        </section>
      )}
      {asRecipient.total > 0 && (
        <section>
          <h2>What is done to {name}</h2>
          <QuadChart caption={said(asRecipient)} steps={filledMonths(asRecipient.months, [first, last])} />
          <ActsTable months={asRecipient.months} />
        </section>
      )}
    </>
  )
}

function Incidents({ incidents: { total, latest }, party }: { readonly incidents: ActorAnswer['incidents']; readonly party: string }) {
  if (total === 0) return null
  return (
    <section>
      <h2>{counted(total, 'incident')}</h2>
      <ul>
        {latest.map((incident) => (
          <li key={incident.id}>
            <IncidentRow incident={incident} />
          </li>
        ))}
      </ul>
      {total > latest.length && <Link href={`/incidents?${new URLSearchParams({ party })}`}>All {total.toLocaleString('en')}</Link>}
    </section>
  )
}

interface PromisesProps {
  readonly title: string
  readonly promises: { readonly total: number; readonly latest: readonly PromiseTold[] }
  readonly all: string
}

function Promises({ title, promises: { total, latest }, all }: PromisesProps) {
  if (total === 0) return null
  return (
    <section>
      <h2>
        {title}: {counted(total, 'commitment')}
      </h2>
      <ul>
        {latest.map((line) => (
          <li key={line.commitment.id}>
            <CommitmentRow line={line} promiser={line.commitment.promisers[0]?.name ?? 'nobody named'} />
          </li>
        ))}
      </ul>
      {total > latest.length && <Link href={all}>All commitments by it or to it</Link>}
    </section>
  )
}
