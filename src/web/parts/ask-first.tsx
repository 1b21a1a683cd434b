import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useSend } from '../data/use-send.ts'
import { Sheet } from './sheet.tsx'
import { Wrong } from './wrong.tsx'

interface AskFirstProps {
  /** What the button says that opens the question. */
  readonly button: ReactNode
  readonly label?: string
  readonly question: string
  /** What will come of it. */
  readonly children: ReactNode
  /** What the button says that does it. */
  readonly sure: string
  readonly tone?: 'main' | 'bad' | 'plain'
  readonly act: () => Promise<unknown>
}

/** A button that asks before it does what is not easily taken back. */
export function AskFirst({ button, label, question, children, sure, tone = 'bad', act }: AskFirstProps) {
  const { send, busy, error } = useSend(act)
  return (
    <Sheet title={question} button={button} label={label} tone={tone}>
      {(close) => (
        <>
          <div>{children}</div>
          <Wrong error={error} />
          <div className="acts">
            <Button className="button" onPress={close}>
              Leave it
            </Button>
            <Button
              className={`button ${tone === 'plain' ? '' : tone}`}
              isDisabled={busy}
              onPress={() =>
                void send(undefined).then((isDone) => {
                  if (isDone) close()
                })
              }
            >
              {sure}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}
