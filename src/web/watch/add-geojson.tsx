import { type ChangeEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { Problem } from '../data/ask.ts'
import { useSend } from '../data/use-send.ts'
import { Field } from '../parts/field.tsx'
import { counted } from '../parts/words.ts'
import { Wrong } from '../parts/wrong.tsx'
import { areasIn } from './ask-areas.ts'
import type { DraftArea } from './draft.ts'

/** Characters of a file that is taken. */
const MOST = 2_000_000

/** Areas out of GeoJSON: a file, or pasted. */
export function AddGeoJson({ onAdd }: { readonly onAdd: (areas: readonly DraftArea[]) => void }) {
  const [text, setText] = useState('')
  const [km, setKm] = useState('25')
  const [says, setSays] = useState<string | null>(null)
  const { send, busy, error } = useSend(async (given: string) => {
    const areas = await areasIn(parsed(given), Number(km))
    onAdd(areas)
    setSays(`${counted(areas.length, 'area')} added.`)
    setText('')
  })
  const onFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? []
    if (file !== undefined) await send(file.size > MOST ? ' '.repeat(MOST + 1) : await file.text())
  }
  return (
    <details>
      <summary>Areas from GeoJSON</summary>
      <div className="stack" style={{ gap: 10, paddingTop: 8 }}>
        <div className="inline">
          <div className="field">
            <label htmlFor="geojson-file">A file</label>
            <input id="geojson-file" type="file" accept=".geojson,.json,application/geo+json" onChange={(event) => void onFile(event)} />
          </div>
          <div className="field narrow">
            <Field label="Km, where it says none" value={km} onChange={setKm} type="number" />
          </div>
        </div>
        <Field
          label="Or pasted"
          value={text}
          onChange={setText}
          lines={4}
          max={MOST}
          placeholder='{"type":"FeatureCollection","features":[…]}'
        />
        <div>
          <Button className="button" isDisabled={busy || text.trim() === ''} onPress={() => void send(text)}>
            Add what is pasted
          </Button>
        </div>
        <p className="quiet" role="status">
          {says}
        </p>
        <Wrong error={error} />
      </div>
    </details>
  )
}

function parsed(text: string): unknown {
  if (text.length > MOST) throw new Problem(0, 'USAGE', 'the file is too large', `give at most ${MOST.toLocaleString('en')} letters`)
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(0, 'USAGE', 'this is no JSON', 'give a GeoJSON FeatureCollection, Feature or geometry')
  }
}
