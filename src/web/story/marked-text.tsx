import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Report } from '../../reading/schema.ts'
import type { Part } from '../../story/story.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type Value, valuesOf } from './values.ts'

interface MarkedTextProps {
  readonly text: string
  readonly parts: readonly Part[]
  readonly reports: readonly Report[]
  /** The report whose values are marked; of the others only the trigger is. */
  readonly chosen: Report | null
  /** Key of the value that is pointed at. */
  readonly shown: string | null
  readonly onChoose: (report: string) => void
  readonly onShow: (value: string | null) => void
}

type Tells =
  | { readonly of: 'part' }
  | { readonly of: 'sentence' }
  | { readonly of: 'event'; readonly report: Report }
  | { readonly of: 'value'; readonly value: Value; readonly key: string }

/** A key of a value among those of its report. */
export const keyOf = ({ field, span }: Value): string => `${field} ${span[0]} ${span[1]}`

/** A story's words: each event leads to its report, each coded value to its words. */
export function MarkedText({ text, parts, reports, chosen, shown, onChoose, onShow }: MarkedTextProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown !== null) place.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [shown])
  const ranges = [
    ...parts.map(({ span }) => ({ span, tells: { of: 'part' } as Tells })),
    ...reports.map((report) => ({ span: report.trigger.span, tells: { of: 'event', report } as Tells })),
    ...(chosen === null
      ? []
      : [
          { span: chosen.sentence.span, tells: { of: 'sentence' } as Tells },
          ...valuesOf(chosen).map((value) => ({ span: value.span, tells: { of: 'value', value, key: keyOf(value) } as Tells })),
        ]),
  ]
  return (
    <div className="story-text" ref={place}>
      {segmentsOf(text, ranges).map((segment) => (
        <Stretch key={segment.start} segment={segment} shown={shown} onChoose={onChoose} onShow={onShow} />
      ))}
    </div>
  )
}

type StretchProps = Pick<MarkedTextProps, 'shown' | 'onChoose' | 'onShow'> & { readonly segment: Segment<Tells> }

function Stretch({ segment: { text, ranges }, shown, onChoose, onShow }: StretchProps) {
  const tells = ranges.map((range) => range.tells)
  const outer = [tells.some(({ of }) => of === 'part') && 'part', tells.some(({ of }) => of === 'sentence') && 'sentence']
    .filter(Boolean)
    .join(' ')
  const values = tells.flatMap((one) => (one.of === 'value' ? [one] : []))
  const value = values.find(({ key }) => key === shown) ?? values.at(-1)
  const event = tells.findLast((one) => one.of === 'event')
  const shape =
    value !== undefined ? (
      <ValueMark text={text} value={value.value} isShown={value.key === shown} onShow={() => onShow(value.key)} />
    ) : event?.of === 'event' ? (
      <EventLink text={text} report={event.report} onChoose={onChoose} />
    ) : (
      text
    )
  return outer === '' ? shape : <span className={outer}>{shape}</span>
}

interface ValueMarkProps {
  readonly text: string
  readonly value: Value
  readonly isShown: boolean
  readonly onShow: () => void
}

function ValueMark({ text, value, isShown, onShow }: ValueMarkProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onShow()
  }
  return (
    // A button cannot be broken over lines; these words can.
    // biome-ignore lint/a11y/useSemanticElements: as said
    <span
      role="button"
      tabIndex={0}
      aria-pressed={isShown}
      data-tells={value.tells}
      data-shown={isShown ? '' : undefined}
      title={`${value.field}: ${value.says}`}
      onClick={onShow}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  )
}

interface EventLinkProps {
  readonly text: string
  readonly report: Report
  readonly onChoose: (report: string) => void
}

function EventLink({ text, report: { id, quad, type, status }, onChoose }: EventLinkProps) {
  return (
    <a
      className="event"
      data-quad={quad}
      href={`?report=${id}`}
      title={`${type}, ${status}`}
      onClick={(click) => {
        click.preventDefault()
        onChoose(id)
      }}
    >
      {text}
    </a>
  )
}
