import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomic } from '../../store/folder/atomic.ts'

/** On which day each token was last used. A file of its own, so that the desk never writes the one that `chancery token` changes. */
export interface UseBook {
  /** Id of a token to ISO day. */
  read(): Promise<Readonly<Record<string, string>>>
  /** Notes a day; a day that is noted already costs nothing. */
  mark(id: string, day: string): void
  /** Resolves when all that is noted is written. */
  flush(): Promise<void>
}

/** `fault`: told where it cannot be written, which stops nobody. */
export function openUses(home: string, fault: (thrown: unknown) => void): UseBook {
  const path = join(home, 'tokens-used.json')
  const days = new Map<string, string>()
  let writing: Promise<void> = Promise.resolve()

  async function read(): Promise<Readonly<Record<string, string>>> {
    try {
      const found: unknown = JSON.parse(await readFile(path, 'utf8'))
      const entries = Object.entries(found ?? {}).filter(([, day]) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day))
      return Object.fromEntries(entries)
    } catch {
      // Never used, or not to be read: nothing rests on it.
      return {}
    }
  }

  return {
    read,
    mark: (id, day) => {
      if (days.get(id) === day) return
      days.set(id, day)
      writing = writing
        .then(async () => writeAtomic(path, `${JSON.stringify({ ...(await read()), ...Object.fromEntries(days) })}\n`))
        .catch(fault)
    },
    flush: () => writing,
  }
}
