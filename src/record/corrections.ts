import type { StoryReading } from './change.ts'
import { valueAt, withValue } from './decide/amend.ts'
import { carried } from './decide/carry.ts'
import { findReport } from './decide/find-report.ts'
import type { Decision } from './decision.ts'
import type { ReportRecord } from './entry.ts'
import { standing } from './standing.ts'

/** A reading with what people corrected in its reports, and what had been coded, by report. */
export interface Corrected {
  readonly reading: StoryReading
  readonly corrected: ReadonlyMap<string, ReportRecord['corrected']>
}

/**
 * Puts people's corrections of reports in the place of what was coded, so that all that follows (search, fusion, exports) rests on them.
 * A decision about a report that the reading no longer has waits until one comes that does. `decisions`: any; those on other stories
 * are passed over.
 */
export function correctReading(coded: StoryReading, story: string, decisions: readonly Decision[]): Corrected {
  const corrected = new Map<string, ReportRecord['corrected'][number][]>()
  let reading = coded
  for (const { id: decision, act } of standing(decisions)) {
    if (act.kind !== 'correct' || act.target.kind !== 'report' || act.target.story !== story) continue
    const id = findReport(act.target, coded)
    const before = reading.reports.find((report) => report.id === id)
    const after = before === undefined ? null : withValue(before, act.path, act.value)
    if (before === undefined || after === null) continue
    const told = corrected.get(before.id) ?? []
    const original = coded.reports.find((report) => report.id === id)
    const was = told.find(({ path }) => path === act.path)?.was ?? valueAt(original, act.path) ?? null
    reading = carried(reading, before, after, story)
    corrected.set(before.id, [...told.filter(({ path }) => path !== act.path), { path: act.path, was, decision }])
  }
  return { reading, corrected }
}
