import { type KeyboardEvent, useId, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useFilter } from '../data/use-filter.ts'
import { Pick } from './pick.tsx'
import { capital } from './words.ts'

/** One condition that a list can be narrowed by. */
export interface FilterField {
  /** The parameter of the API. */
  readonly name: string
  readonly label: string
  readonly tip?: string
  /** What can be chosen; anything may be written where there is nothing. */
  readonly options?: readonly string[]
  /** What stands for no choice; `any` when absent. */
  readonly none?: string
  /** Stands in the bar itself; the others behind a button. */
  readonly first?: boolean
}

/**
 * Conditions above a list. A condition counts as soon as its field is left or Enter is pressed. `apart`: parameters of the address that are
 * no conditions of the list.
 */
export function FilterBar({ fields, apart = [] }: { readonly fields: readonly FilterField[]; readonly apart?: readonly string[] }) {
  const { params, given, set } = useFilter()
  const later = fields.filter(({ first }) => first !== true)
  const known = new Map(fields.map(({ name, label }) => [name, label]))
  const active = Object.keys(params).filter(
    (name) => !apart.includes(name) && !fields.some((field) => field.first === true && field.name === name),
  )
  return (
    <>
      <search className="bar" aria-label="Conditions">
        {fields
          .filter(({ first }) => first === true)
          .map((field) => (
            <Condition key={field.name} field={field} />
          ))}
        {later.length > 0 && (
          <DialogTrigger>
            <Button className="button">More conditions</Button>
            <ModalOverlay className="veil" isDismissable>
              <Modal className="sheet">
                <Dialog>
                  {({ close }) => (
                    <>
                      <Heading slot="title">Conditions</Heading>
                      {later.map((field) => (
                        <Condition key={field.name} field={field} />
                      ))}
                      <div className="acts">
                        <Button className="button main" onPress={close}>
                          Done
                        </Button>
                      </div>
                    </>
                  )}
                </Dialog>
              </Modal>
            </ModalOverlay>
          </DialogTrigger>
        )}
      </search>
      {active.length > 0 && (
        <div className="sums">
          {active.map((name) => (
            <span key={name} className="chip info">
              {known.get(name) ?? capital(name)}: {given(name)}
              <button type="button" aria-label={`Leave out ${known.get(name) ?? name}`} onClick={() => set({ [name]: null })}>
                ✕
              </button>
            </span>
          ))}
        </div>
      )}
    </>
  )
}

function Condition({ field: { name, label, tip, options, none = 'any', first } }: { readonly field: FilterField }) {
  const { given, set } = useFilter()
  const value = given(name)
  if (options !== undefined)
    return <Pick label={label} value={value} options={options} none={none} onChange={(chosen) => set({ [name]: chosen })} />
  return (
    <Written
      key={value}
      name={name}
      label={label}
      tip={tip ?? null}
      value={value}
      wide={first === true && name === 'q'}
      onDone={(text) => set({ [name]: text })}
    />
  )
}

interface WrittenProps {
  readonly name: string
  readonly label: string
  readonly tip: string | null
  readonly value: string
  readonly wide: boolean
  readonly onDone: (text: string) => void
}

function Written({ name, label, tip, value, wide, onDone }: WrittenProps) {
  const [text, setText] = useState(value)
  const id = useId()
  const done = (): void => {
    if (text.trim() !== value) onDone(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') done()
  }
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={text}
        placeholder={tip ?? undefined}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
