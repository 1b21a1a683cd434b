import type { Claim } from '../../record/incident-record.ts'
import { CiteLink } from '../parts/cite-link.tsx'
import { Scrolls } from '../parts/scrolls.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'

/** What each speaker says, side by side. */
export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <section>
      <h2>Who says what</h2>
      <Scrolls label="Who says what">
        <table>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              <th scope="col">Says</th>
              <th scope="col">In the words</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ kind, speaker, says, at, stories, cite }) => (
              <tr key={`${kind} ${speaker.name} ${cite.story} ${cite.span[0]} ${says}`}>
                <th scope="row">
                  {speaker.name}
                  {speaker.certainty !== 'stated' && <div className="quiet">{speaker.certainty}</div>}
                </th>
                <td>{says}</td>
                <td>
                  <CiteLink cite={cite} />
                  <div className="quiet">{counted(stories, 'story', 'stories')}</div>
                </td>
                <td>
                  <When iso={at} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
