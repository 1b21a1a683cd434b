import type { Fetched } from './answer.ts'
import type { FeedState, Validators } from './state.ts'
import { between, DAY, MINUTE } from './time.ts'

const CLOCK_SKEW = 10 * MINUTE
/** Answers "not modified" in a row after which the body is asked for all the same. */
const UNCHANGED_MOST = 24
const UNCHANGED_SUSPECT = 3
/** The same by time, longer for a server that was right each time. */
const CHECK_AFTER = DAY
const CHECK_MOST = 7 * DAY

/** What to send along with the next request; nulls for one without conditions. */
export function conditions(state: FeedState, now: string): Pick<Validators, 'etag' | 'lastModified'> {
  const { etag, lastModified, distrusted } = state.validators
  const none = { etag: null, lastModified: null }
  if (distrusted !== null || isCheckDue(state, now)) return none
  return { etag, lastModified: isFuture(lastModified, now) ? null : lastModified }
}

/** Time to look whether "not modified" is the truth. */
function isCheckDue({ validators, unchanged, lastBody }: FeedState, now: string): boolean {
  if (lastBody === null) return true
  const suspect = validators.wrong > 0 || isFuture(validators.lastModified, now)
  if (unchanged >= (suspect ? UNCHANGED_SUSPECT : UNCHANGED_MOST * (1 + validators.proved))) return true
  return unchanged > 0 && between(lastBody, now) >= Math.min(CHECK_MOST, CHECK_AFTER * (1 + validators.proved))
}

/**
 * The validators after an answer with a body. The same validators with other content are lies, and are not used until they change
 * together with the content.
 * @param whole false when the body was cut off: its validators would hide the rest
 */
export function afterBody(state: FeedState, { etag, lastModified }: Fetched, content: string, whole: boolean): Validators {
  const before = state.validators
  if (!whole) return { ...before, etag: null, lastModified: null }
  const given = { etag, lastModified }
  const same =
    state.content !== null && (etag !== null || lastModified !== null) && etag === before.etag && lastModified === before.lastModified
  if (same && content !== state.content)
    return { ...given, proved: 0, wrong: before.wrong + 1, distrusted: 'they stay the same while the content changes' }
  const proved = before.proved + Number(same && state.unchanged > 0)
  const renewed = !same && content !== state.content
  return { ...given, proved, wrong: before.wrong, distrusted: renewed ? null : before.distrusted }
}

/** What is odd about the validators, for people; null when nothing is. */
export function doubt({ validators }: Pick<FeedState, 'validators'>, now: string): string | null {
  if (validators.distrusted !== null) return `its validators are not used: ${validators.distrusted}`
  return isFuture(validators.lastModified, now) ? 'its Last-Modified lies in the future and is not used' : null
}

function isFuture(lastModified: string | null, now: string): boolean {
  return lastModified !== null && Date.parse(lastModified) > Date.parse(now) + CLOCK_SKEW
}
