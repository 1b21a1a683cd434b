import { Link } from 'wouter'
import type { IncidentPage } from '../../desk/look/incident-page.ts'
import type { Telling, WireTold } from '../../desk/look/told-by.ts'
import { sayFigure } from '../../kit/say.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { Item } from '../data/answers.ts'
import { useCountries } from '../data/countries.ts'
import { useAsk } from '../data/use-ask.ts'
import { Claims } from '../incident/claims.tsx'
import { FollowUps } from '../incident/follow-ups.tsx'
import { Known } from '../incident/known.tsx'
import { TollChart } from '../incident/toll-chart.tsx'
import { StatusChip } from '../parts/chips.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { Days } from '../parts/when.tsx'
import { counted, incidentTitle } from '../parts/words.ts'

/** An incident with all that it rests on. */
export function Incident({ id }: { readonly id: string }) {
  const query = useAsk<Item>(`items/${encodeURIComponent(id)}`)
  return (
    <Answered query={query} rows={12}>
      {(item) => (item.kind === 'incident' ? <Fused page={item} /> : <Empty title="This is no incident" />)}
    </Answered>
  )
}

function Fused({ page }: { readonly page: IncidentPage }) {
  const nameOf = useCountries()
  const { incident, told, sequels, recalls } = page
  return (
    <Page
      title={incidentTitle(incident, nameOf)}
      about={
        <>
          <Days days={incident.date} /> <StatusChip status={incident.status} /> {incident.statusWhy}
        </>
      }
      acts={
        <Link className="button" href={`/review?on=${incident.id}`}>
          Correct, join or split
        </Link>
      }
    >
      <div className="split">
        <div className="stack">
          <Figures incident={incident} />
          <TollChart tolls={incident.tolls} />
          {incident.claims.length > 0 && <Claims claims={incident.claims} />}
          <FollowUps incident={incident} />
          <Told told={told} />
          <Tellings title="Stories of what came of it" tellings={sequels} />
          <Tellings title="Recalled later as background" tellings={recalls} />
        </div>
        <Known page={page} />
      </div>
    </Page>
  )
}

function Figures({ incident }: { readonly incident: IncidentRecord }) {
  return (
    <div className="figures num">
      {incident.tolls.map(({ kind, low, high, range: [least, most], rule }) => (
        <div key={kind} title={rule}>
          <b>{sayFigure(low, high)}</b>
          <span>{kind}</span>
          {least !== most && (
            <small>
              told from {least} to {most}
            </small>
          )}
        </div>
      ))}
      <div>
        <b>{incident.origins}</b>
        <span>{incident.origins === 1 ? 'independent origin' : 'independent origins'}</span>
        <small>
          {counted(incident.stories, 'story', 'stories')}, {counted(incident.publishers, 'publisher')}
        </small>
      </div>
    </div>
  )
}

function Told({ told }: { readonly told: readonly WireTold[] }) {
  return (
    <section>
      <h2>Told by {counted(told.length, 'origin')}</h2>
      <ol className="stack" style={{ gap: 8 }}>
        {told.map(({ first, copies }) => (
          <li key={first.card.key}>
            <Teller telling={first} />
            {copies.length > 0 && (
              <ul style={{ paddingLeft: 16 }}>
                {copies.map((copy) => (
                  <li key={copy.card.key}>
                    <span className="quiet">copy: </span>
                    <StoryLink card={copy.card} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tellings({ title, tellings }: { readonly title: string; readonly tellings: readonly Telling[] }) {
  if (tellings.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="stack" style={{ gap: 8 }}>
        {tellings.map((telling) => (
          <li key={telling.card.key}>
            <Teller telling={telling} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A story that tells it, and why it was taken for the same incident. */
function Teller({ telling: { card, accounts } }: { readonly telling: Telling }) {
  const why = [...new Set(accounts.flatMap((account) => account.why))]
  const report = accounts.flatMap(({ reports }) => reports)[0]
  return (
    <>
      <StoryLink card={card} {...(report === undefined ? {} : { report })} />
      {why.length > 0 && (
        <details>
          <summary>why it is the same incident</summary>
          {why.join('; ')}
        </details>
      )}
    </>
  )
}
