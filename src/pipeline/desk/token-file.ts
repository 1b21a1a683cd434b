import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { ChanceryError } from '../../kit/errors.ts'
import { storeError } from '../../store/folder/store-error.ts'
import { ROLES } from './role.ts'

const keptToken = z.object({
  name: z.string().min(1).max(60),
  role: z.enum(ROLES),
  /** SHA-256 of the token, in hex: all that is kept of it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  made: z.string(),
  /** ISO instant; null: it holds until it is removed. */
  until: z.string().nullable(),
})

/** A token as it is kept. */
export type KeptToken = Readonly<z.infer<typeof keptToken>>

const whole = z.object({ version: z.literal(1), tokens: z.array(keptToken).max(10_000) })

/** The tokens of a home; none when the file is not there. Throws HOME_BROKEN for a file that does not hold, HOME_FAILED for none to read. */
export async function readTokens(path: string): Promise<KeptToken[]> {
  const text = await readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw storeError(thrown, path)
  })
  if (text === null) return []
  const parsed = whole.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data.tokens
  throw new ChanceryError('HOME_BROKEN', 'the file of tokens does not hold', {
    where: path,
    hint: 'move it away and add the tokens anew with chancery token add',
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const TRIES = 50
const PAUSE_MS = 50
/** A new file that was left by a process that is gone. */
const STALE_MS = 10_000

/**
 * Changes the tokens of a home, one process at a time: the new file, which only one can make, is the lock. Only its owner may read it.
 * What `change` throws leaves the old one.
 */
export async function changeTokens(path: string, change: (tokens: readonly KeptToken[]) => readonly KeptToken[]): Promise<void> {
  const fresh = `${path}.new`
  const file = await openFresh(fresh)
  try {
    const tokens = change(await readTokens(path))
    await file.writeFile(`${JSON.stringify({ version: 1, tokens }, null, 2)}\n`)
    await file.datasync()
    await file.close()
    await rename(fresh, path)
  } catch (thrown) {
    await file.close().catch(() => {})
    await rm(fresh, { force: true }).catch(() => {})
    throw storeError(thrown, path)
  }
}

async function openFresh(fresh: string) {
  for (let turn = 0; turn < TRIES; turn++) {
    try {
      return await open(fresh, 'wx', 0o600)
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw storeError(thrown, fresh)
      const age = await stat(fresh).then(
        (found) => Date.now() - found.mtimeMs,
        () => 0,
      )
      if (age > STALE_MS) await rm(fresh, { force: true })
      else await pause(PAUSE_MS)
    }
  }
  throw new ChanceryError('HOME_LOCKED', 'another chancery changes the tokens', { where: fresh, hint: 'run it again' })
}
