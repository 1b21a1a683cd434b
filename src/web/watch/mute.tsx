import { Button } from 'react-aria-components'
import { send } from '../data/ask.ts'
import { useSend } from '../data/use-send.ts'
import { Wrong } from '../parts/wrong.tsx'

interface MuteProps {
  readonly watch: string
  readonly isMuted: boolean
}

const pathOf = (watch: string): string => `watches/${encodeURIComponent(watch)}/mute`

/** Stops alerts of one incident, for this watch alone; or lets them be heard again. */
export function MuteIncident({ watch, incident, isMuted }: MuteProps & { readonly incident: string }) {
  const sending = useSend(() => send('POST', pathOf(watch), { incident, muted: !isMuted }))
  return (
    <>
      <Button className="button plain" isDisabled={sending.busy} onPress={() => void sending.send(undefined)}>
        {isMuted ? 'Hear of it again' : 'Mute this incident'}
      </Button>
      {sending.error !== null && <Wrong error={sending.error} />}
    </>
  )
}

/** Stops all alerts of a watch; what it would have sent is counted. */
export function MuteWatch({ watch, isMuted }: MuteProps) {
  const sending = useSend(() => send('POST', pathOf(watch), { muted: !isMuted }))
  return (
    <>
      <Button className="button" isDisabled={sending.busy} onPress={() => void sending.send(undefined)}>
        {isMuted ? 'Let it be heard' : 'Mute'}
      </Button>
      {sending.error !== null && <Wrong error={sending.error} />}
    </>
  )
}
