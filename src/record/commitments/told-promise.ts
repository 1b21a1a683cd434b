import type { Span } from '../../kit/span.ts'
import type { Actor, Report, When } from '../../reading/schema.ts'

/** What is promised, as one account tells it. */
export interface ToldPromise {
  readonly id: string
  readonly promisers: readonly Actor[]
  readonly beneficiaries: readonly Actor[]
  readonly action: string
  readonly span: Span
  readonly due: When | null
  readonly report: Report | null
}
