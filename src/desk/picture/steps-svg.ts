import { type Colour, colour } from './colours.ts'
import { clip, type StepLine, type StepsPicture } from './steps.ts'
import { type PictureWords, svgOf, tag, words } from './svg.ts'

/** Lines differ by their dashes too, for those who tell no colours apart and for paper. */
const DASHES = [null, '6 3', '2 3', '9 3 2 3', '12 4', '4 2 1 2']

/** The steps as SVG. */
export function stepsSvg(steps: StepsPicture, told: PictureWords): string {
  const { ticks, days, base, left, right } = steps
  const grid = ticks.map(({ y, value }) => {
    const line = { x1: left, x2: right, y1: y, y2: y, stroke: colour(value === 0 ? 'dim' : 'grid'), 'stroke-width': 1 }
    const text = { x: left - 6, y: y + 4, 'text-anchor': 'end', fill: colour('dim') }
    return `${tag('line', line)}${tag('text', text, words(value.toLocaleString('en-US')))}`
  })
  const dates = days.map(({ x, text }, i) => {
    const anchor = i === 0 ? 'start' : i === days.length - 1 ? 'end' : 'middle'
    return tag('text', { x, y: base + 16, 'text-anchor': anchor, fill: colour('dim') }, words(text))
  })
  return svgOf(steps, told, [...grid, ...dates, ...steps.lines.map(lineSvg)].join('\n'))
}

function lineSvg({ speaker, d, band, dots, nameY, endX, endY }: StepLine, i: number): string {
  const own = colour(`s${(i % 6) + 1}` as Colour)
  return [
    band === null ? '' : tag('path', { d: band, fill: own, 'fill-opacity': 0.14 }),
    tag('path', { d, fill: 'none', stroke: own, 'stroke-width': 2, 'stroke-dasharray': DASHES[i] ?? null }),
    ...dots.map(({ x, y, says }) => tag('circle', { cx: x, cy: y, r: 3.5, fill: own }, `<title>${words(says)}</title>`)),
    tag('path', { d: `M${endX.toFixed(1)},${endY.toFixed(1)}L${(endX + 8).toFixed(1)},${nameY.toFixed(1)}`, stroke: own, fill: 'none' }),
    tag('text', { x: endX + 11, y: nameY + 4, fill: own, 'font-weight': 600 }, words(clip(speaker))),
  ].join('')
}
