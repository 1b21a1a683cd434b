import { useState } from 'react'
import { Button } from 'react-aria-components'
import { send } from '../data/ask.ts'
import { useSend } from '../data/use-send.ts'
import { Wrong } from '../parts/wrong.tsx'
import type { Pulled } from './answers.ts'
import { pulledWords } from './feed-words.ts'

/** Asks every feed now, due or not. */
export function PullNow() {
  const [told, setTold] = useState<string | null>(null)
  const sending = useSend(async () => setTold(pulledWords(await send<Pulled>('POST', 'feeds/pull', { all: true }))))
  return (
    <>
      <Button className="button" isDisabled={sending.busy} onPress={() => void sending.send(undefined)}>
        {sending.busy ? 'Asking the feeds' : 'Pull now'}
      </Button>
      <span className="quiet" role="status">
        {told}
      </span>
      {sending.error !== null && <Wrong error={sending.error} />}
    </>
  )
}
