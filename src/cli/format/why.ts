import type { Why } from '../../pipeline/reader.ts'
import type { Paint } from '../paint.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, type Piece, pieces } from '../wrap.ts'

interface Page {
  readonly paint: Paint
  readonly width: number
}

/** An explanation as rows of `label  words`, lists one a line. */
export function formatWhy(why: Why, { paint, width }: Page): string {
  return `${rows(why, 0).join('\n')}\n`

  function rows(value: unknown, depth: number): string[] {
    const pad = '  '.repeat(depth)
    if (!isRecord(value)) return layOut(pad, pad, scalar(value), width)
    return Object.entries(value).flatMap(([key, inner]) => {
      const label = `${pad}${key}`
      if (Array.isArray(inner)) return inner.length === 0 ? [] : [paint.bold(label), ...inner.flatMap((one) => item(one, depth + 1))]
      if (isRecord(inner)) return [paint.bold(label), ...rows(inner, depth + 1)]
      return layOut(`${label.padEnd(14)} `, `${pad}  `, scalar(inner), width)
    })
  }

  function item(value: unknown, depth: number): string[] {
    const pad = '  '.repeat(depth)
    const flat = isRecord(value) && Object.values(value).every((v) => !isRecord(v) && !Array.isArray(v))
    const told = flat
      ? Object.entries(value)
          .map(([k, v]) => `${k}: ${String(v)}`)
          .join(', ')
      : null
    if (told !== null) return layOut(`${pad}- `, `${pad}  `, pieces(sanitise(told)), width)
    return isRecord(value) ? ['-', ...rows(value, depth + 1)] : layOut(`${pad}- `, `${pad}  `, scalar(value), width)
  }

  function scalar(value: unknown): Piece[] {
    return value === null ? pieces('unknown', paint.dim) : pieces(sanitise(String(value)))
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
