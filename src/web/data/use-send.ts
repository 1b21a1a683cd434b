import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

export interface Sending<A> {
  /** True when it was done; what went wrong is in `error`. */
  readonly send: (given: A) => Promise<boolean>
  readonly busy: boolean
  readonly error: unknown
}

/** A change that a page sends: once at a time, and all that the record answers is asked for again when it was done. */
export function useSend<A>(act: (given: A) => Promise<unknown>): Sending<A> {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (given: A): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setError(null)
    try {
      await act(given)
      void client.invalidateQueries({ queryKey: ['record'] })
      return true
    } catch (thrown) {
      setError(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, error }
}
