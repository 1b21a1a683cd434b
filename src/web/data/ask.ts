/** What a page asks for; an undefined or empty value is not sent. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>

/** An error as the API tells it (RFC 9457). */
export class Problem extends Error {
  /** The status of the answer; 0 where there was none. */
  readonly status: number
  readonly code: string
  readonly hint: string | null

  constructor(status: number, code: string, message: string, hint: string | null) {
    super(message)
    this.status = status
    this.code = code
    this.hint = hint
  }
}

/** The address of an answer of the API. */
export function addressOf(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  const text = query.toString()
  return `/api/v1/${path}${text === '' ? '' : `?${text}`}`
}

/** Rejects with Problem: what the API says is wrong, or that the desk does not answer. */
export async function ask<T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(await reach(addressOf(path, params), signal === undefined ? {} : { signal }))
}

/** Sends a change. Rejects with Problem. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, params: Params = {}): Promise<T> {
  const headers = { 'chancery-request': '1', 'content-type': 'application/json' }
  return answerOf<T>(await reach(addressOf(path, params), { method, headers, body: JSON.stringify(body ?? {}) }))
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init })
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new Problem(0, 'UNREACHABLE', 'the desk does not answer', 'see whether chancery serve still runs')
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const told: { code?: unknown; detail?: unknown; hint?: unknown } = await response.json().catch(() => ({}))
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  throw new Problem(
    response.status,
    text(told.code) ?? 'FAILED',
    text(told.detail) ?? `the desk answered ${response.status}`,
    text(told.hint),
  )
}
