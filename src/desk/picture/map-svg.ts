import { colour } from './colours.ts'
import type { MapMark, MapPicture } from './map.ts'
import type { MapLabel } from './map-labels.ts'
import { type PictureWords, svgOf, tag, words } from './svg.ts'

/** How a page speaks of marks: what one tells when it is pointed at, and where it leads in the page. */
export interface MapSpeech extends PictureWords {
  readonly titleOf: (mark: MapMark) => string
  /** An address within the page (`#...`); null: nowhere. */
  readonly hrefOf: (mark: MapMark) => string | null
}

/** A map as SVG. */
export function mapSvg(map: MapPicture, speech: MapSpeech): string {
  const { width, height } = map
  const inner = [
    tag('rect', { width, height, fill: colour('sea') }),
    tag(
      'g',
      { fill: colour('land'), stroke: colour('border'), 'stroke-width': 0.7, 'stroke-linejoin': 'round' },
      map.countries.map(({ d }) => tag('path', { d })).join(''),
    ),
    ...map.areas.map(area),
    ...map.labels.filter(({ kind }) => kind === 'country').map(label),
    ...map.marks.map((mark) => drawMark(mark, speech)),
    ...map.labels.filter(({ kind }) => kind === 'place').map(label),
    legend(map),
    bar(map),
    tag('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: colour('border') }),
  ]
  return svgOf(map, speech, inner.join('\n'))
}

function area({ name, d, wide, isClosed }: MapPicture['areas'][number]): string {
  const round = { stroke: colour('area'), 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  const buffer = { d, fill: isClosed ? colour('area') : 'none', opacity: 0.13, ...round, 'stroke-width': Math.max(1, 2 * wide) }
  const line = { d, fill: 'none', ...round, 'stroke-width': 1.6 }
  return tag('g', {}, `<title>${words(name)}</title>${tag('path', buffer)}${tag('path', line)}`)
}

function drawMark(mark: MapMark, { titleOf, hrefOf }: MapSpeech): string {
  const { x, y, r, killed, ring } = mark
  const isDead = killed !== null && killed > 0
  const look = isDead
    ? { fill: colour('mark'), 'fill-opacity': 0.62, stroke: colour('mark-line'), 'stroke-width': 1 }
    : { fill: colour('land'), 'fill-opacity': 0.9, stroke: colour('mark'), 'stroke-width': 1.8 }
  const wide = { fill: colour('ring'), 'fill-opacity': 0.07, stroke: colour('ring'), 'stroke-width': 1.1, 'stroke-dasharray': '4 3' }
  const title = titleOf(mark)
  const shape = `<title>${words(title)}</title>${ring === null ? '' : tag('path', { d: ring, ...wide })}${tag('circle', { cx: x, cy: y, r, ...look })}`
  const href = hrefOf(mark)
  return href === null ? tag('g', {}, shape) : tag('a', { href, 'aria-label': title }, shape)
}

const HALO = { 'paint-order': 'stroke', stroke: colour('halo'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'stroke-opacity': 0.85 }

function label({ text, x, y, anchor, kind }: MapLabel): string {
  const look =
    kind === 'country'
      ? { fill: colour('country'), 'font-size': 11, 'letter-spacing': '0.12em' }
      : { fill: colour('text'), 'font-size': 12, 'font-weight': 600 }
  return tag('text', { x, y, 'text-anchor': anchor, ...HALO, ...look }, words(kind === 'country' ? text.toUpperCase() : text))
}

function legend({ width, height, legend: steps, marks }: MapPicture): string {
  if (!marks.some(({ killed }) => (killed ?? 0) > 0)) return ''
  const most = Math.max(...steps.map(({ r }) => r))
  const [x, base] = [width - most - 14, height - 12]
  const circles = steps.map(({ r, killed }) => {
    const ring = tag('circle', { cx: x, cy: base - r, r, fill: 'none', stroke: colour('text'), 'stroke-width': 0.9 })
    const top = base - 2 * r
    const says = `${killed.toLocaleString('en-US')} killed`
    return `${ring}${tag('line', { x1: x, y1: top, x2: x - most - 6, y2: top, stroke: colour('dim'), 'stroke-width': 0.7 })}${tag(
      'text',
      { x: x - most - 9, y: top + 4, 'text-anchor': 'end', fill: colour('text'), ...HALO },
      words(says),
    )}`
  })
  return tag('g', { 'aria-hidden': 'true' }, circles.join(''))
}

function bar({ bar: scale, height }: MapPicture): string {
  if (scale === null) return ''
  const [x, y, end] = [14, height - 14, 14 + scale.pixels]
  const line = { d: `M${x},${y - 5}V${y}H${end.toFixed(1)}V${y - 5}`, fill: 'none', stroke: colour('text'), 'stroke-width': 1.4 }
  const says = tag('text', { x, y: y - 9, fill: colour('text'), ...HALO }, words(`${scale.km.toLocaleString('en-US')} km`))
  return tag('g', { 'aria-hidden': 'true' }, `${tag('path', line)}${says}`)
}
