import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'

/** Conditions of a page as its address has them, so that a search can be kept, sent and gone back to. */
export function useFilter(): {
  readonly params: Readonly<Record<string, string | readonly string[]>>
  readonly given: (name: string) => string
  readonly set: (change: Readonly<Record<string, string | null>>) => void
} {
  const [search, setSearch] = useSearchParams()
  const params = useMemo(() => {
    const found: Record<string, string | readonly string[]> = {}
    for (const name of new Set(search.keys())) {
      const [first = '', ...more] = search.getAll(name)
      found[name] = more.length === 0 ? first : [first, ...more]
    }
    return found
  }, [search])
  const set = useCallback(
    (change: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(change)) {
            if (value === null || value === '') after.delete(name)
            else after.set(name, value)
          }
          return after
        },
        { replace: true },
      ),
    [setSearch],
  )
  return { params, given: (name) => [params[name] ?? ''].flat().join(','), set }
}
