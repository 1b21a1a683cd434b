import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { IncidentPage } from '../../desk/look/incident-page.ts'
import { Check } from '../parts/check.tsx'
import { Field } from '../parts/field.tsx'
import { StoryLink } from '../parts/story-link.tsx'
import { counted } from '../parts/words.ts'
import type { Deciding } from './use-decide.ts'

/** Which accounts tell of another incident than the rest. */
export function SplitPanel({ page, deciding }: { readonly page: IncidentPage; readonly deciding: Deciding }) {
  const tellings = page.told.flatMap(({ first, copies }) => [first, ...copies])
  const all = tellings.flatMap(({ card, accounts }) => accounts.map((account) => ({ card, account })))
  const [apart, setApart] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  if (all.length < 2) return null
  const chosen = apart.filter((id) => all.some(({ account }) => account.id === id))
  const split = async (): Promise<void> => {
    const reason = note.trim()
    if (await deciding.send({ verb: 'split', id: page.incident.id, apart: chosen, ...(reason !== '' && { note: reason }) })) setApart([])
  }
  return (
    <section>
      <h2>Split</h2>
      <p className="quiet">Mark the accounts that tell of another incident. Those left unmarked stay together.</p>
      <ul className="stack" style={{ gap: 6 }}>
        {all.map(({ card, account: { id, why } }) => (
          <li key={id}>
            <Check
              isOn={chosen.includes(id)}
              onChange={(isOn) => setApart((before) => (isOn ? [...before, id] : before.filter((other) => other !== id)))}
            >
              <StoryLink card={card} />
              {why.length > 0 && <span className="quiet"> · joined because {why.join('; ')}</span>}
            </Check>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <Field label="Why (others read it)" value={note} onChange={setNote} lines={2} max={4000} />}
      <div>
        <Button
          className="button"
          isDisabled={deciding.busy || chosen.length === 0 || chosen.length === all.length}
          onPress={() => void split()}
        >
          {chosen.length === 0 ? 'Split them off' : `Split ${counted(chosen.length, 'account')} off, keep ${all.length - chosen.length}`}
        </Button>
      </div>
    </section>
  )
}
