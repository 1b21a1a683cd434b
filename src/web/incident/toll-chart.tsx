import { useId } from 'react'
import { type StepsPicture, stepsOf } from '../../desk/picture/steps.ts'
import type { TollFigure } from '../../record/incident-record.ts'

const SIZE = { width: 680, height: 210 }

/** Figures that did not stay the same: of the others a line would tell nothing. */
const moved = ({ series }: TollFigure): boolean => new Set(series.map(({ low, high }) => `${low} ${high}`)).size > 1

/** How each figure grew, a line for each who told it. The same stands in the table of claims, for those who do not see it. */
export function TollChart({ tolls }: { readonly tolls: readonly TollFigure[] }) {
  return tolls.filter(moved).map(({ kind, series }) => {
    const picture = stepsOf(series, SIZE)
    return picture === null ? null : <Lines key={kind} kind={kind} picture={picture} />
  })
}

const COLOURS = ['var(--bad)', 'var(--accent)', 'var(--warn)', 'var(--good)', 'var(--ink-2)']

function Lines({ kind, picture }: { readonly kind: string; readonly picture: StepsPicture }) {
  const id = useId()
  const { width, height, lines, ticks, days, base, left, right, others } = picture
  return (
    <figure className="picture">
      <figcaption id={id}>
        {kind} over time, by who says so
        {others.length > 0 && `; not drawn: ${others.join(', ')}`}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title>{`${kind} over time`}</title>
        {ticks.map(({ y, value }) => (
          <g key={value}>
            <line x1={left} x2={right} y1={y} y2={y} stroke="var(--line)" />
            <text x={left - 6} y={y + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">
              {value}
            </text>
          </g>
        ))}
        {days.map(({ x, text }) => (
          <text key={text} x={x} y={base + 16} textAnchor="middle" fontSize="11" fill="var(--ink-3)">
            {text}
          </text>
        ))}
        {lines.map(({ speaker, d, band, dots, nameY, endX }, i) => (
          <g key={speaker} stroke={COLOURS[i % COLOURS.length]} fill={COLOURS[i % COLOURS.length]}>
            {band !== null && <path d={band} stroke="none" opacity="0.14" />}
            <path d={d} fill="none" strokeWidth="2" />
            {dots.map(({ x, y, says }) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" stroke="var(--paper)">
                <title>{says}</title>
              </circle>
            ))}
            <text x={endX + 8} y={nameY + 4} fontSize="12" stroke="none">
              {speaker}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
