import { useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly tip?: string | undefined
  readonly placeholder?: string | undefined
  readonly type?: 'text' | 'email' | 'url' | 'number' | 'date' | 'time' | 'search'
  /** Lines to write in; one when absent. */
  readonly lines?: number
  readonly required?: boolean
  readonly disabled?: boolean
  readonly max?: number
}

/** Something to write, under its label. */
export function Field({ label, value, onChange, tip, placeholder, type = 'text', lines, required, disabled, max = 2000 }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    required,
    disabled,
    maxLength: max,
    autoComplete: 'off',
    'aria-describedby': tip === undefined ? undefined : `${id}-tip`,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input type={type} {...shared} /> : <textarea rows={lines} {...shared} />}
      {tip !== undefined && (
        <span className="tip" id={`${id}-tip`}>
          {tip}
        </span>
      )}
    </div>
  )
}
