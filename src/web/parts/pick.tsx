import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { capital } from './words.ts'

interface PickProps {
  readonly label: string
  /** Empty: none. */
  readonly value: string
  readonly options: readonly (string | { readonly id: string; readonly name: string })[]
  /** What stands for no choice; without it, something must be chosen. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

const NONE = ' none'

/** One of several. */
export function Pick({ label, value, options, none, onChange }: PickProps) {
  const all = options.map((option) => (typeof option === 'string' ? { id: option, name: capital(option) } : option))
  const items = none === undefined ? all : [{ id: NONE, name: capital(none) }, ...all]
  return (
    <Select
      className="field"
      value={value === '' ? NONE : value}
      onChange={(chosen) => onChange(chosen === NONE || chosen === null ? '' : String(chosen))}
    >
      <Label>{label}</Label>
      <Button className="pick">
        <SelectValue />
      </Button>
      <Popover className="popover">
        <ListBox items={items}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="option" textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
