import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Field } from '../parts/field.tsx'
import type { Deciding } from './use-decide.ts'

/** Words that stand beside an item for all who read it. */
export function NotePanel({ id, deciding }: { readonly id: string; readonly deciding: Deciding }) {
  const [text, setText] = useState('')
  const note = async (): Promise<void> => {
    if (await deciding.send({ verb: 'note', id, text: text.trim() })) setText('')
  }
  return (
    <section>
      <h2>Note</h2>
      <Field label="What others should know; it changes no value" value={text} onChange={setText} lines={3} max={4000} />
      <div>
        <Button className="button" isDisabled={deciding.busy || text.trim() === ''} onPress={() => void note()}>
          Add the note
        </Button>
      </div>
    </section>
  )
}
