import { COUNT_KINDS, type Count, type Report, reportSchema } from '../../reading/schema.ts'
import { PLOVER } from './plover.ts'

/** A figure as a person gives it: one number, or from low to high (null: open). */
export type Figure = readonly [low: number, high: number | null]

/**
 * The report with another value at a path; null when the path leads nowhere or the value cannot stand there. What hangs on the value
 * follows it: quad class, score and CAMEO code on type and mode. Null takes an item out of a list; `counts.killed` is the figure of a kind.
 */
export function withValue(report: Report, path: string, value: unknown): Report | null {
  const amended = isCountPath(path) ? withCount(report, path, value) : withPlain(report, path, value)
  const checked = amended === null ? null : reportSchema.safeParse(amended)
  return checked?.success === true ? followed(report, checked.data, path) : null
}

/** The value at a path; of a count of a kind its figure. Undefined where there is none. */
export function valueAt(item: unknown, path: string): unknown {
  if (isCountPath(path) && isHolder(item) && Array.isArray(item.counts)) {
    const count = (item.counts as Count[]).find(({ kind }) => kind === path.slice('counts.'.length))
    return count === undefined ? null : [count.low, count.high]
  }
  return path.split('.').reduce<unknown>((at, step) => (isHolder(at) && Object.hasOwn(at, step) ? at[step] : undefined), item)
}

/** `5`, `[5, 9]` or `[5, null]` as a figure; null for what is none. */
export function figureOf(value: unknown): Figure | null {
  const [low, high] = Array.isArray(value) && value.length === 2 ? value : [value, value]
  if (!isAmount(low) || (high !== null && (!isAmount(high) || high < low))) return null
  return [low, high]
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9

const isCountPath = (path: string): boolean =>
  (COUNT_KINDS as readonly string[]).includes(path.replace(/^counts\./, '')) && path.startsWith('counts.')

/** The first count of the kind told otherwise, and no other of it; one that stands nowhere in the words stands at the trigger. */
function withCount(report: Report, path: string, value: unknown): unknown {
  const kind = path.slice('counts.'.length) as Count['kind']
  const at = report.counts.findIndex((count) => count.kind === kind)
  const others = report.counts.filter((count) => count.kind !== kind)
  if (value === null) return { ...report, counts: others }
  const figure = figureOf(value)
  if (figure === null) return null
  const told = report.counts[at] ?? { kind, ...report.trigger, of: null }
  const count = { ...told, low: figure[0], high: figure[1] }
  return { ...report, counts: at < 0 ? [...others, count] : [...others.slice(0, at), count, ...others.slice(at)] }
}

function withPlain(report: Report, path: string, value: unknown): unknown {
  const copy = structuredClone(report) as unknown as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop() as string
  const holder = valueAt(copy, steps.join('.')) ?? (steps.length === 0 ? copy : undefined)
  if (!isHolder(holder)) return null
  const isNext = Array.isArray(holder) && Number(last) === holder.length && /^\d+$/.test(last)
  if (!Object.hasOwn(holder, last) && !isNext) return null
  if (Array.isArray(holder) && value === null) holder.splice(Number(last), 1)
  else holder[last] = value
  return copy
}

function followed(before: Report, after: Report, path: string): Report {
  if (path === 'type' && after.type !== before.type) {
    const known = PLOVER[after.type]?.modes ?? {}
    const modes = after.modes.filter((mode) => Object.hasOwn(known, mode))
    return coded({ ...after, modes, mode: modes[0] ?? null })
  }
  if (path === 'mode')
    return coded({
      ...after,
      modes: [...(after.mode === null ? [] : [after.mode]), ...after.modes.filter((m) => m !== after.mode && m !== before.mode)],
    })
  return path.startsWith('modes') ? coded({ ...after, mode: after.modes[0] ?? null }) : after
}

function coded(report: Report): Report {
  const { quad, modes } = PLOVER[report.type] ?? { quad: report.quad, modes: {} }
  const [score, cameo] = modes[report.mode ?? '-'] ?? modes['-'] ?? [report.score, report.cameo]
  return { ...report, quad, score, cameo: cameo || null }
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
