import { type Reading, readingSchema } from '../../src/index.ts'

/**
 * What must hold of every reading, whatever was read: returns a line for each thing that does not.
 * Spans lie in the text, words beside a span are the words at it, ids are unique and lead somewhere, the schema is kept.
 */
export function faultsOf(reading: Reading): string[] {
  return [...spanFaults(reading), ...idFaults(reading), ...partFaults(reading), ...schemaFaults(reading)]
}

function schemaFaults(reading: Reading): string[] {
  const checked = readingSchema.safeParse(reading)
  return checked.success ? [] : checked.error.issues.map((issue) => `schema: ${issue.path.join('.')}: ${issue.message}`)
}

function spanFaults({ story, ...rest }: Reading): string[] {
  const faults: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { span, text } = value as { span?: readonly [number, number]; text?: unknown }
    if (span !== undefined) faults.push(...faultOfSpan(span, text, path, story.text))
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
  }
  visit(rest, '')
  for (const [i, { span }] of story.parts.entries()) faults.push(...faultOfSpan(span, undefined, `parts.${i}`, story.text))
  return faults
}

function faultOfSpan([start, end]: readonly [number, number], text: unknown, path: string, all: string): string[] {
  if (!(0 <= start && start < end && end <= all.length)) return [`${path}: span ${start}-${end} of ${all.length}`]
  const words = all.slice(start, end)
  return typeof text === 'string' && text !== words ? [`${path}: "${text}" but the words are "${words}"`] : []
}

function idFaults({ reports, incidents, commitments, programmes }: Reading): string[] {
  const ids = [...reports, ...incidents, ...commitments, ...programmes].map((item) => item.id)
  const known = new Set(reports.map((report) => report.id))
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  const named = [...incidents.flatMap((incident) => incident.reports), ...commitments.flatMap((c) => c.report ?? [])]
  return [...twice.map((id) => `id twice: ${id}`), ...named.filter((id) => !known.has(id)).map((id) => `no such report: ${id}`)]
}

function partFaults({ story }: Reading): string[] {
  return story.parts.flatMap(({ span }, i) => {
    const before = story.parts[i - 1]
    return before && span[0] < before.span[1] ? [`parts.${i} begins before parts.${i - 1} ends`] : []
  })
}
