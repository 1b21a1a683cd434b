import { Button } from 'react-aria-components'
import type { Item } from '../data/answers.ts'
import { Scrolls } from '../parts/scrolls.tsx'
import { CorrectSheet } from './correct-sheet.tsx'
import { valueWords } from './decision-words.ts'
import { pathName } from './paths.ts'
import type { ReviewField } from './review-field.ts'
import { fieldsOf } from './review-fields.ts'
import type { Deciding } from './use-decide.ts'
import { WordsOf } from './words-of.tsx'

interface FieldsTableProps {
  readonly item: Item
  /** Paths that the queue has doubts about, and why. */
  readonly doubts: ReadonlyMap<string, string>
  readonly deciding: Deciding
}

/** Each value of an item, the words it was read from, and the two answers: it is right, or it is something else. */
export function FieldsTable({ item, doubts, deciding }: FieldsTableProps) {
  const fields = fieldsOf(item)
  if (fields.length === 0) return null
  const was = new Map(correctedOf(item).map((one) => [one.path, one.was]))
  return (
    <section>
      <h2>Values</h2>
      <Scrolls label="Values">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">As it stands</th>
              <th scope="col">Words</th>
              <th scope="col">
                <span className="hidden">Decide</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, i) => (
              // A report may count twice of a kind.
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of fields is that of the item
              <FieldRow key={`${field.path} ${i}`} id={item.id} field={field} was={was} doubts={doubts} deciding={deciding} />
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}

const correctedOf = (item: Item): readonly { readonly path: string; readonly was: unknown }[] =>
  item.kind === 'incident' ? (item.incident.corrected ?? []) : item.kind === 'report' ? item.corrected : []

interface FieldRowProps extends Omit<FieldsTableProps, 'item'> {
  readonly id: string
  readonly field: ReviewField
  readonly was: ReadonlyMap<string, unknown>
}

function FieldRow({ id, field, was, doubts, deciding }: FieldRowProps) {
  const { path, text, value, words } = field
  const doubt = doubts.get(path)
  return (
    <tr>
      <th scope="row">{pathName(path)}</th>
      <td>
        {text === '' ? <span className="quiet">not known</span> : text.replace('..', ' to ')}
        {was.has(path) && <div className="chip info">corrected; was coded {valueWords(was.get(path))}</div>}
        {doubt !== undefined && <div className="doubt">{doubt}</div>}
      </td>
      <td>
        <WordsOf words={words} />
      </td>
      <td>
        <div className="acts">
          {text !== '' && (
            <Button
              className="button plain"
              aria-label={`${pathName(path)} is right`}
              isDisabled={deciding.busy}
              onPress={() => void deciding.send({ verb: 'review', id, path, value })}
            >
              Right
            </Button>
          )}
          <CorrectSheet id={id} field={field} deciding={deciding} />
        </div>
      </td>
    </tr>
  )
}
