import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface SheetProps {
  readonly title: string
  /** What stands on the button that opens it. */
  readonly button: ReactNode
  /** What the button is for those who hear it, where its words say too little. */
  readonly label?: string | undefined
  readonly tone?: '' | 'main' | 'bad' | 'plain'
  readonly children: (close: () => void) => ReactNode
}

/** A button, and the dialog that it opens. Escape and a press beside it close it. */
export function Sheet({ title, button, label, tone = '', children }: SheetProps) {
  return (
    <DialogTrigger>
      <Button className={`button ${tone}`} {...(label !== undefined && { 'aria-label': label })}>
        {button}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="sheet">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
