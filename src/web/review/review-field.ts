import type { Form } from './typed-value.ts'

/** Words that a value was read from. */
export interface Words {
  readonly text: string
  readonly story: string
  readonly report: string | null
}

/** A value of an item that a person can put right. */
export interface ReviewField {
  readonly path: string
  readonly form: Form
  /** As it stands, as the form for it reads it; empty when nothing is known. */
  readonly text: string
  /** What is sent to say that it stands there rightly. */
  readonly value: unknown
  readonly choices?: readonly string[]
  readonly tip?: string
  readonly words: readonly Words[]
}
