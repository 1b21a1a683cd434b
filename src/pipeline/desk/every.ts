/** Does the work now, and again so many milliseconds after each time it was done, until the signal is aborted. Never rejects. */
export async function every(
  ms: number,
  work: () => Promise<void>,
  { signal, fault }: { readonly signal: AbortSignal; readonly fault: (thrown: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((thrown: unknown) => {
      if (!signal.aborted) fault(thrown)
    })
    await waited(ms, signal)
  }
}

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export function waited(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = setTimeout(stop, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
