import { Link } from 'wouter'
import type { CommitmentRecord } from '../../record/commitment-record.ts'
import type { Speaker } from '../../record/facts.ts'
import { useCountries } from '../data/countries.ts'
import { useProgrammeNames } from '../data/programme-names.ts'
import { PartyLink } from '../parts/party-link.tsx'
import { sumWords } from '../parts/sum-words.ts'
import { When } from '../parts/when.tsx'
import { counted } from '../parts/words.ts'

/** Who promised what to whom, how much and by when. */
export function Terms({ commitment }: { readonly commitment: CommitmentRecord }) {
  const { promisers, beneficiaries, amount, due, made, stories, origins, programmes } = commitment
  const nameOf = useProgrammeNames(programmes.length > 0)
  return (
    <section>
      <h2>The promise</h2>
      <dl className="facts">
        <dt>By</dt>
        <dd>{promisers.length === 0 ? 'nobody named' : <Names speakers={promisers} />}</dd>
        <dt>To</dt>
        <dd>{beneficiaries.length === 0 ? 'nobody named' : <Names speakers={beneficiaries} />}</dd>
        {amount !== null && (
          <>
            <dt>Amount</dt>
            <dd className="num">{sumWords(amount)}</dd>
          </>
        )}
        <dt>Made</dt>
        <dd>
          <When iso={made} />
        </dd>
        <dt>Due</dt>
        <dd>
          {due === null ? (
            'no day is named'
          ) : (
            <>
              <When iso={due.end} /> <span className="quiet">“{due.text}”</span>
            </>
          )}
        </dd>
        <dt>Told by</dt>
        <dd>
          {counted(stories, 'story', 'stories')}, {counted(origins, 'origin')}
        </dd>
        {programmes.length > 0 && (
          <>
            <dt>Part of</dt>
            <dd>
              {programmes.map((id) => (
                <div key={id}>
                  <Link href={`/programmes/${id}`}>{nameOf(id)}</Link>
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Names({ speakers }: { readonly speakers: readonly Speaker[] }) {
  const nameOf = useCountries()
  return speakers.map((speaker) => {
    const { name, country, sectors, certainty } = speaker
    const is = [
      country === null || nameOf(country) === name ? null : nameOf(country),
      ...sectors,
      certainty === 'stated' ? null : certainty,
    ]
    return (
      <div key={name}>
        <PartyLink party={speaker} /> <span className="quiet">{is.filter((part) => part !== null).join(', ')}</span>
      </div>
    )
  })
}
