import { useId, useRef } from 'react'
import { useSize } from '../map/use-size.ts'
import { QUADS, type QuadPicture, type QuadStep, quadBars } from './quad-bars.ts'

const HEIGHT = 250

interface QuadChartProps {
  readonly caption: string
  readonly steps: readonly QuadStep[]
  /** Steps from which a new level begins, by their number. */
  readonly turns?: readonly { readonly at: number; readonly name: string }[]
}

/** Events through time: cooperation above the line, conflict below it. The same stands in a table, for those who do not see it. */
export function QuadChart({ caption, steps, turns = [] }: QuadChartProps) {
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const size = useSize(box)
  const hasScore = steps.some(({ score }) => score !== null)
  const picture = size === null ? null : quadBars(steps, { width: size.width, height: HEIGHT })
  return (
    <figure className="picture" ref={box}>
      <figcaption id={id}>{caption}</figcaption>
      {picture !== null && (
        <svg viewBox={`0 0 ${picture.width} ${HEIGHT}`} role="img" aria-labelledby={id} className="quad-chart">
          <title>{caption}</title>
          <Axes picture={picture} hasScore={hasScore} />
          {picture.bars.map(({ key, quad, says, ...bar }) => (
            <rect key={key} data-quad={quad} {...bar}>
              <title>{says}</title>
            </rect>
          ))}
          {hasScore && <Scores picture={picture} />}
          {turns.map(({ at, name }) => (
            <g key={name} className="turn">
              <line x1={picture.middles[at]} x2={picture.middles[at]} y1={14} y2={HEIGHT - 24} />
              <text x={picture.middles[at]} y={11} textAnchor="middle">
                {name}
              </text>
            </g>
          ))}
        </svg>
      )}
      <ul className="quad-signs">
        {QUADS.map((quad) => (
          <li key={quad} className="quad" data-quad={quad}>
            {quad}
          </li>
        ))}
        {hasScore && <li className="score-sign">mean score, right</li>}
      </ul>
    </figure>
  )
}

function Axes({
  picture: { ticks, labels, left, right, zero, height },
  hasScore,
}: {
  readonly picture: QuadPicture
  readonly hasScore: boolean
}) {
  return (
    <>
      {ticks.map(({ y, value }) => (
        <g key={y}>
          <line x1={left} x2={right} y1={y} y2={y} className={value === 0 ? 'zero' : 'tick'} />
          <text x={left - 6} y={y + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {labels.map(({ x, text }) => (
        <text key={x} x={x} y={height - 6} textAnchor="middle">
          {text}
        </text>
      ))}
      {hasScore &&
        [10, 0, -10].map((score) => (
          <text key={score} x={right + 6} y={zero - ((zero - 12) * score) / 10 + 4}>
            {score}
          </text>
        ))}
    </>
  )
}

function Scores({ picture: { line, dots } }: { readonly picture: QuadPicture }) {
  return (
    <g className="scores">
      <path d={line} />
      {dots.map(({ x, y, says }) => (
        <circle key={x} cx={x} cy={y} r="3">
          <title>{says}</title>
        </circle>
      ))}
    </g>
  )
}
