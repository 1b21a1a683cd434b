import type { Context } from 'hono'
import { FIELD_OF, optionOf, type WordField } from '../desk/filter/filter-words.ts'
import { asChanceryError, type ErrorCode } from '../kit/errors.ts'

/** An error as RFC 9457 has it; `code` is one of the error codes of the manual. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode | 'NO_SUCH_PAGE' | 'METHOD_NOT_ALLOWED' | 'FORBIDDEN_HOST'
  readonly detail: string
  /** The parameter that is wrong, where one is. */
  readonly parameter: string | null
  readonly hint: string | null
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  USAGE: 400,
  NO_SUCH_ID: 404,
  STORE_LOCKED: 503,
  STORE_UNREACHABLE: 503,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Wrong request',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not allowed',
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

/** What was thrown, as a problem: a fault of ours tells nothing of its inside. */
export function problemOf(thrown: unknown): Problem {
  const error = asChanceryError(thrown)
  const status = STATUS[error.code] ?? 500
  if (error.code === 'READING_FAILED') return problem(500, { code: error.code, detail: 'a fault of the desk itself; its log has more' })
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
