import { useState } from 'react'
import { Button } from 'react-aria-components'

/** A line to take elsewhere: an address, a command, a secret. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'' | 'Copied' | 'Mark it and copy by hand'>('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setState('Copied')
    } catch {
      // Browsers let pages write to the clipboard only over a safe connection.
      setState('Mark it and copy by hand')
    }
  }
  return (
    <div className="copy-line">
      <span className="quiet">{label}</span>
      <code>{text}</code>
      <Button className="button plain" aria-label={`Copy ${label}`} onPress={() => void copy()}>
        Copy
      </Button>
      <span className="quiet" role="status">
        {state}
      </span>
    </div>
  )
}
