import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { FIELD_OF, optionOf, type WordField } from '../desk/filter/filter-words.ts'
import { asChanceryError, ERROR_CODES, type ErrorCode } from '../kit/errors.ts'

/** Codes of what goes wrong over HTTP alone; all others are the error codes of the manual. docs/api.md lists each. */
export const HTTP_CODES = {
  NO_SUCH_PAGE: 'nothing is at the address',
  METHOD_NOT_ALLOWED: 'the address does not take the method',
  FORBIDDEN_HOST: 'the request names another machine than this desk, or comes by way of another one',
  CROSS_SITE: 'a page of another site sent it, or it does not show that none did',
  NOT_JSON: 'the body is not JSON',
  TOO_LARGE: 'the body is too large',
  UNAUTHORIZED: 'it needs a token, and has none that holds',
  NOT_ALLOWED: 'the token does not reach so far',
  TOO_MANY: 'too many requests; `Retry-After` says for how long to wait',
  DESK_BUSY: 'the desk has its hands full; try again',
} as const

export type HttpCode = keyof typeof HTTP_CODES

/** An error as RFC 9457 has it; `code` is one of the error codes of the manual. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode | HttpCode
  readonly detail: string
  /** The parameter that is wrong, where one is. */
  readonly parameter: string | null
  readonly hint: string | null
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  USAGE: 400,
  NO_SUCH_ID: 404,
  NO_SUCH_PATH: 404,
  HOME_LOCKED: 503,
  STORE_LOCKED: 503,
  STORE_UNREACHABLE: 503,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Wrong request',
  401: 'Who is it?',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not allowed',
  413: 'Too large',
  415: 'Not JSON',
  429: 'Too many',
  503: 'Not at the moment',
}

export const problem = (
  status: number,
  { code, detail, parameter = null, hint = null }: Pick<Problem, 'code' | 'detail'> & Partial<Pick<Problem, 'parameter' | 'hint'>>,
): Problem => ({
  type: `urn:chancery:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  title: TITLES[status] ?? 'Failed',
  status,
  code,
  detail,
  parameter,
  hint,
})

/** What was thrown, as a problem: a fault of ours tells nothing of its inside, which paths, addresses and words of other programs are. */
export function problemOf(thrown: unknown): Problem {
  // What the framework throws of a body that it cannot parse.
  if (thrown instanceof HTTPException && thrown.status === 400)
    return problem(400, { code: 'USAGE', detail: 'the body is no JSON that holds', hint: 'see /api/openapi.json' })
  const error = asChanceryError(thrown)
  const status = STATUS[error.code] ?? 500
  if (error.code === 'READING_FAILED') return problem(500, { code: error.code, detail: 'a fault of the desk itself; its log has more' })
  if (status >= 500) return problem(status, { code: error.code, detail: ERROR_CODES[error.code].means, hint: error.hint })
  const parameter = error.where === null ? null : parameterOf(error.where)
  const where = error.where === null || parameter !== null ? '' : `${error.where}: `
  return problem(status, {
    code: error.code,
    detail: inOurTerms(`${where}${error.message}`),
    parameter,
    hint: error.hint === null ? null : inOurTerms(error.hint),
  })
}

const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ...(Object.keys(FIELD_OF) as WordField[]).map((field) => [optionOf(field), field] as const),
  ['--after', 'after'],
])

/** The command's option `--first-seen` is the parameter `firstSeen`. */
const parameterOf = (where: string): string | null => PARAMETERS.get(where) ?? ([...PARAMETERS.values()].includes(where) ? where : null)

const inOurTerms = (text: string): string => text.replace(/--[a-z][a-z0-9-]*/g, (option) => PARAMETERS.get(option) ?? option)

export const answer = (c: Context, found: Problem): Response =>
  c.body(JSON.stringify(found), found.status as 400, { 'content-type': 'application/problem+json; charset=utf-8' })
