import { useState } from 'react'
import { send } from '../data/ask.ts'
import { type Sending, useSend } from '../data/use-send.ts'
import type { Asked, Decided } from './answers.ts'

export interface Deciding extends Sending<Asked> {
  /** The last decision of this page, and what it changed. */
  readonly last: Decided | null
  /** What was asked for last; null before anything was. */
  readonly asked: Asked['verb'] | null
}

/** Sends decisions, which the desk signs. */
export function useDecide(): Deciding {
  const [last, setLast] = useState<Decided | null>(null)
  const [verb, setVerb] = useState<Asked['verb'] | null>(null)
  const sending = useSend(async (asked: Asked) => {
    setVerb(asked.verb)
    const decided = await send<Decided>('POST', 'decisions', asked)
    setLast(decided)
    window.scrollTo(0, 0)
  })
  return { ...sending, last, asked: verb }
}
