import type { Io, Sink } from './io.ts'

/** Marks up text for a terminal, or leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
  readonly warm: (text: string) => string
  readonly cool: (text: string) => string
}

const code = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`
const same = (text: string): string => text

export const PLAIN: Paint = { bold: same, dim: same, strong: same, warm: same, cool: same }
export const COLOUR: Paint = { bold: code(1, 22), dim: code(2, 22), strong: code(36, 39), warm: code(31, 39), cool: code(32, 39) }

/** Colour on a terminal only, and never when NO_COLOR is set (no-color.org) or the terminal is dumb. */
export const paintFor = (sink: Sink, env: Io['env']): Paint => (sink.isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? COLOUR : PLAIN)

/** Columns to fill: the terminal's, else COLUMNS, else 100; kept between 40 and 160. */
export function widthFor(sink: Sink, env: Io['env']): number {
  const told = sink.columns ?? Number(env.COLUMNS)
  return Number.isFinite(told) && told > 0 ? Math.min(160, Math.max(40, Math.floor(told))) : 100
}
