import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useSend } from '../data/use-send.ts'
import { Field } from '../parts/field.tsx'
import { Wrong } from '../parts/wrong.tsx'
import { placeNamed } from './ask-areas.ts'
import type { DraftArea } from './draft.ts'

/** A place by its name, and how far around it. */
export function AddPlace({ onAdd }: { readonly onAdd: (areas: readonly DraftArea[]) => void }) {
  const [place, setPlace] = useState('')
  const [km, setKm] = useState('25')
  const [says, setSays] = useState<string | null>(null)
  const { send, busy, error } = useSend(async () => {
    const found = await placeNamed(place.trim(), Number(km))
    setSays(found.says)
    if (found.area !== null) onAdd([found.area])
    setPlace('')
  })
  return (
    <div>
      <div className="inline">
        <Field label="A place by its name" value={place} onChange={setPlace} placeholder="Garissa, or Lamu, Kenya" />
        <div className="field narrow">
          <Field label="Km around it" value={km} onChange={setKm} type="number" />
        </div>
        <Button className="button" isDisabled={busy || place.trim() === '' || !(Number(km) > 0)} onPress={() => void send(undefined)}>
          Add the place
        </Button>
      </div>
      <p className="quiet" role="status">
        {says}
      </p>
      <Wrong error={error} />
    </div>
  )
}
