import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'

/** An id as the record gives them. */
const ID = /^[0-9a-f]{16}$/

/** Finds incidents by their words, or opens the item of an id. `/` leads here from anywhere. */
export function SearchBox() {
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const writes = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key !== '/' || writes || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const asked = text.trim()
    if (asked === '') return
    go(ID.test(asked) ? `/items/${asked}` : `/incidents?${new URLSearchParams({ q: asked })}`)
  }
  return (
    <search className="find">
      <form onSubmit={submit}>
        <label className="hidden" htmlFor="search">
          Search incidents
        </label>
        <input
          id="search"
          ref={input}
          type="search"
          value={text}
          placeholder="Search incidents, or paste an id   /"
          onChange={(event) => setText(event.target.value)}
          maxLength={1000}
          autoComplete="off"
        />
      </form>
    </search>
  )
}
