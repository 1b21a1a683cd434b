import { asChanceryError, ChanceryError, type ErrorCode } from '../kit/errors.ts'
import type { Reading } from '../reading/schema.ts'
import type { Story } from '../story/story.ts'

/** What a worker is started with: folders as file URLs. */
export interface WorkerSetup {
  readonly weights: string | null
  readonly data: string
  /** The user's own knowledge; null for none. */
  readonly knowledge?: string | null
}

/** A story for a worker to read. */
export interface Job {
  readonly id: number
  readonly story: Story
}

/** What a worker sends: that it has loaded, or what became of a job. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly id: number; readonly error: PlainError }

/** A ChanceryError as it crosses between threads, which keep no classes. */
export interface PlainError {
  readonly code: ErrorCode
  readonly message: string
  readonly where: string | null
  readonly hint: string | null
}

export function toPlain(thrown: unknown): PlainError {
  const { code, message, where, hint } = asChanceryError(thrown)
  return { code, message, where, hint }
}

export function fromPlain({ code, message, where, hint }: PlainError): ChanceryError {
  return new ChanceryError(code, message, { ...(where === null ? {} : { where }), ...(hint === null ? {} : { hint }) })
}
