import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { send } from '../data/ask.ts'
import { useSend } from '../data/use-send.ts'
import { Check } from '../parts/check.tsx'
import { Field } from '../parts/field.tsx'
import { Wrong } from '../parts/wrong.tsx'
import type { FeedHealth } from './answers.ts'
import { nameOf } from './feed-words.ts'

/** Subscribes to a feed by its address, or by that of a page that offers one. */
export function AddFeed() {
  const [address, setAddress] = useState('')
  const [folder, setFolder] = useState('')
  const [fullText, setFullText] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const sending = useSend(async () => {
    setAdded(null)
    const asked = { address: address.trim(), fullText, ...(folder.trim() !== '' && { folder: folder.trim() }) }
    const feed = await send<FeedHealth>('POST', 'feeds', asked)
    setAdded(nameOf(feed))
    setAddress('')
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form className="stack" style={{ gap: 8 }} onSubmit={submit}>
      <h2>Add a feed</h2>
      <div className="inline">
        <Field label="Address of the feed, or of a page that offers one" value={address} onChange={setAddress} placeholder="https://…" />
        <div className="field narrow">
          <Field label="Folder" value={folder} onChange={setFolder} placeholder="Africa" max={200} />
        </div>
        <Button className="button main" type="submit" isDisabled={sending.busy || address.trim() === ''}>
          {sending.busy ? 'Asking it' : 'Add'}
        </Button>
      </div>
      <Check isOn={fullText} onChange={setFullText}>
        Read the article page where an item has only a summary
      </Check>
      <Wrong error={sending.error} />
      <div role="status">
        {added !== null && <p className="done">{added} is added; its first items are history, and nobody is alerted of them.</p>}
      </div>
    </form>
  )
}
