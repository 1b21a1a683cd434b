import { widthOf } from './svg.ts'

export interface MapLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly kind: 'place' | 'country'
}

/** What a label is for, and how far from its point it stands. */
export interface Labelled {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly gap: number
  readonly kind: MapLabel['kind']
}

type Box = readonly [west: number, north: number, east: number, south: number]

/** Sizes of letters in pixels. */
const LETTERS = { place: 12, country: 11 } as const
const AIR = 2

/**
 * Labels that neither touch each other nor the marks nor the rim: those first in the list come first, and one that finds no room is left
 * out.
 */
export function settleLabels(wanted: readonly Labelled[], taken: readonly Box[], width: number, height: number): MapLabel[] {
  const boxes = [...taken]
  const labels: MapLabel[] = []
  const seen = new Set<string>()
  for (const one of wanted) {
    if (seen.has(`${one.kind} ${one.text}`)) continue
    const found = candidatesOf(one).find(({ box }) => isWithin(box, width, height) && boxes.every((other) => isApart(box, other)))
    if (found === undefined) continue
    seen.add(`${one.kind} ${one.text}`)
    boxes.push(found.box)
    labels.push(found.label)
  }
  return labels
}

function candidatesOf({ text, x, y, gap, kind }: Labelled): { readonly label: MapLabel; readonly box: Box }[] {
  const size = LETTERS[kind]
  const wide = widthOf(text, size) * (kind === 'country' ? 1.25 : 1)
  const place = (anchor: MapLabel['anchor'], at: number, base: number) => {
    const west = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2
    return { label: { text, x: at, y: base, anchor, kind }, box: [west, base - size * 0.85, west + wide, base + size * 0.25] as const }
  }
  const middle = y + size * 0.32
  if (kind === 'country') return [place('middle', x, middle), place('middle', x, middle - 26), place('middle', x, middle + 26)]
  return [
    place('start', x + gap + 3, middle),
    place('end', x - gap - 3, middle),
    place('middle', x, y - gap - 4),
    place('middle', x, y + gap + size),
    place('start', x + gap, y - gap),
    place('start', x + gap, y + gap + size * 0.6),
  ]
}

const isWithin = ([west, north, east, south]: Box, width: number, height: number): boolean =>
  west >= 4 && north >= 4 && east <= width - 4 && south <= height - 4

const isApart = (a: Box, b: Box): boolean => a[2] + AIR < b[0] || b[2] + AIR < a[0] || a[3] + AIR < b[1] || b[3] + AIR < a[1]
