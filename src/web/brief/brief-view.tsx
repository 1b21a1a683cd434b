import type { ReactNode } from 'react'
import type { Brief, BriefIncident, BriefPromise } from '../../desk/brief/brief-document.ts'
import { gapsOf, promiseWords, sayingWords, titleOf } from '../../desk/brief/brief-words.ts'
import { StoryLink } from '../parts/story-link.tsx'
import { BriefChangesPart } from './brief-changes.tsx'
import { BriefIncidentPart } from './brief-incident.tsx'
import { Quote } from './cite.tsx'

/** A brief as it is read: nothing stands in it that a story does not say. */
export function BriefView({ brief }: { readonly brief: Brief }) {
  const { incidents, maybe, said, promises, overdue, sources } = brief
  return (
    <article className="brief stack" aria-label={titleOf(brief)}>
      <header>
        <h2 className="brief-title">{titleOf(brief)}</h2>
        {gapsOf(brief).map((gap) => (
          <p key={gap} className="quiet">
            {gap}
          </p>
        ))}
      </header>
      <BriefChangesPart brief={brief} />
      <Incidents name="New" incidents={incidents.filter(({ isNew }) => isNew)} />
      <Incidents name="News of earlier incidents" incidents={incidents.filter(({ isNew }) => !isNew)} />
      <Incidents name="May be near" incidents={maybe} />
      <Lines
        name="What governments said"
        lines={said.map((told) => (
          <>
            {sayingWords(told)} <Quote cited={told.cited} />
          </>
        ))}
      />
      <Lines name="Promises" lines={promises.map(promiseLine)} />
      <Lines name="Overdue" lines={overdue.map(promiseLine)} />
      {sources.length > 0 && (
        <section>
          <h2>Sources</h2>
          <ol className="sources num">
            {sources.map((card) => (
              <li key={card.key}>
                <StoryLink card={card} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

const promiseLine = (told: BriefPromise): ReactNode => (
  <>
    {promiseWords(told)} <Quote cited={told.cited} />
  </>
)

function Incidents({ name, incidents }: { readonly name: string; readonly incidents: readonly BriefIncident[] }) {
  if (incidents.length === 0) return null
  return (
    <section>
      <h2>{name}</h2>
      {incidents.map((told) => (
        <BriefIncidentPart key={told.id} told={told} />
      ))}
    </section>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{name}</h2>
      <ul className="dots">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a brief does not change
          <li key={i}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
