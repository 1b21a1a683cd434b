import type { Fault } from '../../fault.ts'

/** What the items of one document share. */
export interface Shared {
  readonly feed: string | null
  readonly language: string | null
  /** Address that relative links count from. */
  readonly base: string | null
  where(offset: number): string
  readonly faults: Fault[]
}
