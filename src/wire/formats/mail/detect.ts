import type { Head } from '../../format.ts'
import { isMbox } from './mbox.ts'

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?:[ \t]|$)/
/** Only mail systems write these. */
const TRACES =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|content-transfer-encoding|x-mailer|list-id|envelope-to)$/
const WRITTEN = /^(?:from|date|subject|to|sender|reply-to)$/
const MOST_LINES = 300

/** A mail, or a file of many: every line to the first blank is a header field, one that people write and one that only systems do. */
export function detect({ text, name }: Head): boolean {
  if (isMbox(text.slice(0, 2000))) return true
  if (!FIELD.test(text.slice(0, 200))) return false
  const names = new Set<string>()
  for (const line of text.split('\n', MOST_LINES)) {
    const bare = line.trimEnd()
    if (bare === '') break
    if (/^[ \t]/.test(line)) continue
    const field = FIELD.exec(bare)?.[1]?.toLowerCase()
    if (field === undefined) return false
    names.add(field)
  }
  const has = (kind: RegExp): boolean => [...names].some((one) => kind.test(one))
  return has(WRITTEN) && (has(TRACES) || /\.eml$/i.test(name))
}
