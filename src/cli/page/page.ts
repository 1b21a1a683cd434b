import type { Io } from '../io.ts'
import { type Paint, paintFor, widthFor } from '../paint.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, type Piece, piece, pieces } from '../wrap.ts'

export { counted, sayDays, sayFigure, sayWhen } from '../../kit/say.ts'

/** How wide a page is, and how it is marked up. */
export interface Page {
  readonly paint: Paint
  readonly width: number
}

/** 80 columns where nobody knows. */
export const pageFor = ({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Page => ({
  paint: paintFor(stdout, env),
  width: widthFor(stdout, { ...env, COLUMNS: env.COLUMNS ?? '80' }),
})

const LABEL = 14
export type Row = readonly [label: string, items: readonly Piece[]]

/** Rows of a label and what it is; those with nothing to tell are left out. */
export const rowLines = (rows: readonly Row[], { width, paint }: Page): string[] =>
  rows
    .filter(([, items]) => items.length > 0)
    .flatMap(([label, items]) => {
      const lines = layOut(`  ${label.padEnd(LABEL - 2)}`, ' '.repeat(LABEL), items, width)
      return lines.map((line, i) => (i === 0 ? `  ${paint.dim(label.padEnd(LABEL - 2))}${line.slice(LABEL)}` : line))
    })

/** Words that wrap behind an indent. */
export const told = (indent: number, words: string, { width }: Page, paint?: (text: string) => string): string[] =>
  layOut(' '.repeat(indent), ' '.repeat(indent), pieces(sanitise(words), paint), width)

/** The same with lines after the first set in by two more. */
export const hanging = (indent: number, items: readonly Piece[], { width }: Page): string[] =>
  layOut(' '.repeat(indent), ' '.repeat(indent + 2), items, width)

/** What a page is of, its id at the end, and a line of facts below. */
export function titled(title: string, facts: readonly (string | null)[], id: string, page: Page): string[] {
  const { paint, width } = page
  const known = facts.filter((fact): fact is string => fact !== null && fact !== '').map(sanitise)
  return [
    ...layOut('', '', pieces(sanitise(title), paint.bold), width),
    ...layOut('', '', pieces([...known, id].join(' · '), paint.dim), width),
  ]
}

/** A heading over lines; nothing where there are none. */
export const section = (name: string, lines: readonly string[], { paint }: Page): string[] =>
  lines.length === 0 ? [] : ['', paint.bold(name), ...lines]

export const lines = (all: readonly string[]): string => `${all.map((line) => line.trimEnd()).join('\n')}\n`

export const comma = (all: readonly (readonly Piece[])[]): Piece[] =>
  all.flatMap((items, i) =>
    i === all.length - 1
      ? items
      : items.map((item, k) => (k === items.length - 1 ? { plain: `${item.plain},`, shown: `${item.shown},` } : item)),
  )

/** Quoted words, on one line, at most so many characters. */
export function quoted(words: string, { paint }: Page, most = 240): Piece[] {
  const clean = sanitise(words)
  return clean === '' ? [] : pieces(`“${clean.length > most ? `${clean.slice(0, most - 1).trimEnd()}…` : clean}”`, paint.dim)
}

export const idPiece = (id: string, { paint }: Page): Piece => piece(sanitise(id), paint.dim)
