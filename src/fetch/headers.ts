/** Header values as undici gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** The first value of a header, trimmed; null when there is none. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name]
  const first = (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  return first === '' ? null : first
}

/** Seconds for which the answer stays fresh, by `cache-control` and `age`, else by `expires`; null when neither says. */
export function maxAgeOf(headers: Headers, now: number): number | null {
  const control = header(headers, 'cache-control') ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0
  const age = /(?:^|[,\s])max-age\s{0,3}=\s{0,3}"?(\d{1,9})/i.exec(control)?.[1]
  if (age !== undefined) return Math.max(0, Number(age) - Number(/^\d{1,9}$/.exec(header(headers, 'age') ?? '')?.[0] ?? 0))
  const expires = header(headers, 'expires')
  if (expires === null) return null
  // A date that is none, `0` above all, means that it has expired (RFC 9111, 5.3).
  return Math.max(0, Math.round(((dateOf(expires) ?? 0) - serverTime(headers, now)) / 1000))
}

/** An HTTP date in milliseconds since 1970; null when it is none. */
function dateOf(written: string): number | null {
  const time = /[a-z]{3}.{1,20}\d\d:\d\d/i.test(written) ? Date.parse(written) : Number.NaN
  return Number.isNaN(time) ? null : time
}

/** The clock of the server, from which its dates are told; ours when it does not tell. */
const serverTime = (headers: Headers, now: number): number => dateOf(header(headers, 'date') ?? '') ?? now

/** The bytes that a body is said to have; null when nothing is said. */
export function lengthOf(headers: Headers): number | null {
  const written = header(headers, 'content-length') ?? ''
  return /^\d{1,15}$/.test(written) ? Number(written) : null
}

/** Seconds that `retry-after` asks to wait, given as seconds or as a date; at most a week. */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const written = header(headers, 'retry-after')
  if (written === null) return null
  const date = dateOf(written)
  if (date === null && !/^\d{1,9}$/.test(written)) return null
  const seconds = date === null ? Number(written) : Math.round((date - serverTime(headers, now)) / 1000)
  return Math.min(Math.max(0, seconds), 7 * 86_400)
}

/** The address that a `link` header names for a relation, absolute; null when none does. */
export function linkedOf(headers: Headers, relation: 'hub' | 'self', base: string): string | null {
  const value = headers['link']
  const all = (Array.isArray(value) ? value.join(', ') : (value ?? '')).slice(0, 10_000)
  for (const [, target = '', rest = ''] of all.matchAll(/<([^<>]{1,2000})>([^<]{0,500})/g)) {
    const rel = /;\s{0,5}rel\s{0,3}=\s{0,3}["']?([^"';,]{1,100})/i.exec(rest)?.[1]?.toLowerCase().split(/\s+/)
    if (rel?.includes(relation) && URL.canParse(target, base)) return new URL(target, base).href
  }
  return null
}
