import { useState } from 'react'
import { addressOf, type Params } from '../data/ask.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { commandOf } from '../export/command.ts'
import { FORMATS, type FormatChoice, idOf } from '../export/formats.ts'
import { Check } from '../parts/check.tsx'
import { CopyLine } from '../parts/copy-line.tsx'
import { FilterBar, type FilterField } from '../parts/filter-bar.tsx'
import { Page } from '../parts/page.tsx'
import { Answered } from '../parts/states.tsx'
import { counted } from '../parts/words.ts'
import { INCIDENT_FIELDS } from './incidents.tsx'

/** Conditions that reports have, and incidents have not. */
const REPORT_FIELDS: readonly FilterField[] = [
  { name: 'type', label: 'PLOVER type', tip: 'ASSAULT, PROTEST', first: true },
  { name: 'mode', label: 'PLOVER mode', tip: 'explosives' },
  {
    name: 'status',
    label: 'Status',
    options: ['happened', 'ongoing', 'planned', 'demanded', 'conditional', 'hypothetical', 'denied', 'negated'],
  },
  { name: 'confidence', label: 'Confidence', tip: '0.5..' },
]
const OF_INCIDENTS = new Set(['incidentKind', 'status', 'order'])

/** The record, or what fits of it, as a file for other programs. */
export function Export() {
  const { params, given, set } = useFilter()
  const chosen = FORMATS.find((choice) => idOf(choice) === given('as')) ?? (FORMATS[0] as FormatChoice)
  const [spreadsheet, setSpreadsheet] = useState(false)
  const { as: _, order: __, ...filter } = params as Params
  const shared = INCIDENT_FIELDS.filter(({ name }) => name !== 'order' && (chosen.kind === 'incidents' || !OF_INCIDENTS.has(name)))
  const fields = chosen.kind === 'incidents' ? shared : [...REPORT_FIELDS.slice(0, 1), ...shared, ...REPORT_FIELDS.slice(1)]
  const isTable = ['csv', 'long'].includes(chosen.format)
  const asked = { ...filter, format: chosen.format, kind: chosen.kind, ...(spreadsheet && isTable && { for: 'spreadsheet' }) }
  return (
    <Page title="Export" about="What fits, as a file for other programs. The same record gives the same file.">
      <div className="stack">
        <Choices chosen={chosen} onChoose={(choice) => set({ as: idOf(choice) })} />
        <section>
          <h2>Conditions</h2>
          <FilterBar fields={fields} apart={['as']} />
          <Size kind={chosen.kind} filter={filter} />
        </section>
        <section>
          <h2>The file</h2>
          {isTable && (
            <Check isOn={spreadsheet} onChange={setSpreadsheet}>
              For a spreadsheet: what it would take for a formula stays text
            </Check>
          )}
          <div>
            <a className="button main" href={addressOf('export', asked)} download>
              Download
            </a>
          </div>
          <CopyLine
            label="The same in a terminal"
            text={`${commandOf(chosen, filter)}${spreadsheet && isTable ? ' --for spreadsheet' : ''}`}
          />
        </section>
      </div>
    </Page>
  )
}

function Choices({ chosen, onChoose }: { readonly chosen: FormatChoice; readonly onChoose: (choice: FormatChoice) => void }) {
  return (
    <fieldset className="choices">
      <legend>Format</legend>
      {FORMATS.map((choice) => (
        <label key={idOf(choice)} className="check">
          <input type="radio" name="format" checked={choice === chosen} onChange={() => onChoose(choice)} />
          <span>
            {choice.name} <span className="quiet">{choice.about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** How much it would be. A format of pairs has a row for each pair of actors, so that rows may be more than reports. */
function Size({ kind, filter }: { readonly kind: 'reports' | 'incidents'; readonly filter: Params }) {
  const query = useAsk<{ readonly total: number | null; readonly understood: readonly string[] }>(kind, { ...filter, size: 1 })
  return (
    <Answered query={query} rows={1}>
      {({ total, understood }) => (
        <div className="sums" role="status">
          <strong>{counted(total ?? 0, kind.slice(0, -1))}</strong>
          {understood.map((says) => (
            <span key={says}>{says}</span>
          ))}
        </div>
      )}
    </Answered>
  )
}
