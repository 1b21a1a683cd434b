import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/pick.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { Wrong } from '../parts/wrong.tsx'
import { pathName } from './paths.ts'
import type { ReviewField } from './review-field.ts'
import { valueTyped } from './typed-value.ts'
import type { Deciding } from './use-decide.ts'
import { WordsOf } from './words-of.tsx'

interface CorrectSheetProps {
  readonly id: string
  readonly field: ReviewField
  readonly deciding: Deciding
}

/** Puts a value right: what stands there, the words that it was read from, and what is to stand there. */
export function CorrectSheet({ id, field, deciding }: CorrectSheetProps) {
  return (
    <Sheet title={pathName(field.path)} button="Correct" label={`Correct ${pathName(field.path)}`} tone="plain">
      {(close) => <Correcting id={id} field={field} deciding={deciding} close={close} />}
    </Sheet>
  )
}

function Correcting({ id, field, deciding, close }: CorrectSheetProps & { readonly close: () => void }) {
  const { path, form, choices } = field
  const [text, setText] = useState(field.text)
  const [note, setNote] = useState('')
  const correct = async (): Promise<void> => {
    const reason = note.trim()
    if (await deciding.send({ verb: 'correct', id, path, value: valueTyped(form, text), ...(reason !== '' && { note: reason }) })) close()
  }
  return (
    <form
      className="stack"
      style={{ gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault()
        void correct()
      }}
    >
      <WordsOf words={field.words} />
      {choices === undefined ? (
        <Field label="Is" value={text} onChange={setText} tip={field.tip} />
      ) : (
        <Pick label="Is" value={text} options={choices} onChange={setText} />
      )}
      <Field label="Why (others read it)" value={note} onChange={setNote} lines={2} max={4000} />
      <Wrong error={deciding.error} />
      <div className="acts">
        <Button className="button" onPress={close}>
          Leave it
        </Button>
        <Button className="button main" type="submit" isDisabled={deciding.busy || text.trim() === field.text}>
          Correct it
        </Button>
      </div>
    </form>
  )
}
