import type { BarPanel, BarsPicture } from './bars.ts'
import { colour } from './colours.ts'
import { type PictureWords, svgOf, tag, words } from './svg.ts'

/** The bars as SVG. */
export function barsSvg(bars: BarsPicture, told: PictureWords): string {
  const last = bars.panels.at(-1)
  const days = bars.days.map(({ x, text }) =>
    tag('text', { x, y: (last?.base ?? 0) + 16, 'text-anchor': 'middle', fill: colour('dim') }, words(text)),
  )
  return svgOf(bars, told, [...bars.panels.map((panel) => panelSvg(panel, bars)), ...days].join('\n'))
}

const HEADS = { incidents: 'Incidents', killed: 'Killed' } as const

function panelSvg(panel: BarPanel, { left, right, unit }: BarsPicture): string {
  const grid = panel.ticks.map(({ y, value }) => {
    const line = { x1: left, x2: right, y1: y, y2: y, stroke: colour(value === 0 ? 'dim' : 'grid'), 'stroke-width': 1 }
    const text = { x: left - 6, y: y + 4, 'text-anchor': 'end', fill: colour('dim') }
    return `${tag('line', line)}${tag('text', text, words(value.toLocaleString('en-US')))}`
  })
  const fill = colour(panel.of === 'killed' ? 'killed' : 'bar')
  const bars = panel.bars
    .filter(({ value }) => value > 0)
    .map(({ x, y, width: wide, height, value, says }) =>
      tag('rect', { x, y, width: wide, height, fill }, `<title>${words(`${says}: ${value} ${panel.of}`)}</title>`),
    )
  const head = tag(
    'text',
    { x: 0, y: panel.top - 12, fill: colour('text'), 'font-weight': 600, 'font-size': 12 },
    words(headOf(panel, unit)),
  )
  return [head, ...grid, ...bars].join('')
}

const headOf = ({ of, total }: BarPanel, unit: string): string => `${HEADS[of]} a ${unit}: ${total.toLocaleString('en-US')} in all`
