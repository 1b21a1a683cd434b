import { INCIDENT_FIELDS } from '../pages/incidents.tsx'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/pick.tsx'
import { capital } from '../parts/words.ts'
import type { Words } from './filter-words.ts'

/** Places are areas, which have a part of the form to themselves; days and the order are no matter of a watch. */
const NOT_HERE = new Set(['near', 'order', 'event', 'published'])
const FIELDS = [
  ...INCIDENT_FIELDS.filter(({ name }) => !NOT_HERE.has(name)),
  { name: 'type', label: 'PLOVER type', tip: 'ASSAULT, COERCE' },
]

export const labelOf = (name: string): string =>
  [...INCIDENT_FIELDS, ...FIELDS].find((field) => field.name === name)?.label ?? OTHERS[name] ?? capital(name)

const OTHERS: Readonly<Record<string, string>> = { firstSeen: 'First seen', updated: 'Last told', admin1: 'Province', type: 'PLOVER type' }

interface ConditionFieldsProps {
  readonly words: Words
  readonly onChange: (words: Words) => void
}

/** Conditions of a watch, all of which must hold. */
export function ConditionFields({ words, onChange }: ConditionFieldsProps) {
  const set = (name: string, value: string): void => onChange({ ...words, [name]: value })
  const others = Object.entries(words).filter(([name, value]) => value !== '' && !FIELDS.some((field) => field.name === name))
  return (
    <>
      <div className="pairs">
        {FIELDS.map(({ name, label, tip, options }) =>
          options === undefined ? (
            <Field key={name} label={label} value={words[name] ?? ''} placeholder={tip} onChange={(value) => set(name, value)} />
          ) : (
            <Pick
              key={name}
              label={label}
              value={words[name] ?? ''}
              options={optionsWith(options, words[name])}
              none="any"
              onChange={(value) => set(name, value)}
            />
          ),
        )}
      </div>
      {others.length > 0 && (
        <div className="sums">
          {others.map(([name, value]) => (
            <span key={name} className="chip info">
              {labelOf(name)}: {value}
              <button type="button" aria-label={`Leave out ${labelOf(name)}`} onClick={() => set(name, '')}>
                ✕
              </button>
            </span>
          ))}
        </div>
      )}
    </>
  )
}

/** Several at once, as a filter may have them, are one more choice. */
const optionsWith = (options: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || value === '' || options.includes(value) ? options : [...options, value]
