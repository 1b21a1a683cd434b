import type { StoryReading } from '../change.ts'
import type { Anchor } from '../decision.ts'
import { findAgain } from '../reconcile/find-again.ts'

/** The report of a reading that an anchor means, by id or by the words and the type that it had; null when the reading has it no more. */
export const findReport = (anchor: Anchor, reading: StoryReading): string | null =>
  findAgain(
    anchor,
    reading,
    anchor.report === undefined ? undefined : { type: anchor.report.type as never, sentence: { span: anchor.report.sentence } },
  )
