import type { CommitmentPage } from '../../desk/look/commitment-page.ts'
import { PromiseChip } from '../parts/chips.tsx'
import { CiteLink } from '../parts/cite-link.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { When } from '../parts/when.tsx'

/** What became of a promise, in order of time, each step with the words that tell it. */
export function Course({ page: { commitment, cards, status, today } }: { readonly page: CommitmentPage }) {
  const { changes, due } = commitment
  const isSilent = status === 'overdue' && changes.at(-1)?.status !== 'overdue'
  return (
    <section>
      <h2>What became of it</h2>
      <ol className="course">
        {changes.map(({ status: step, day, why, cite }, i) => {
          const card = cite === null ? undefined : cards[cite.story]
          return (
            <li key={`${step} ${day} ${cite?.story ?? i}`}>
              <div>
                <When iso={day} /> <PromiseChip status={step} />
              </div>
              <div>{i === 0 && why === 'promised' ? 'The promise is told.' : why}</div>
              {cite !== null && (
                <blockquote className="cite">
                  <CiteLink cite={cite} />
                </blockquote>
              )}
              {card !== undefined && <StoryLink card={card} report={cite?.report ?? ''} />}
            </li>
          )
        })}
        {isSilent && (
          <li>
            <div>
              <When iso={due?.end ?? null} /> <PromiseChip status="overdue" />
            </div>
            <div>
              It was due, and until <When iso={today} /> no story tells that it was kept or broken.
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}
