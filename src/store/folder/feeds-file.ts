import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { addressKey } from '../../feeds/address-key.ts'
import { type Feed, PLAIN_SETTINGS } from '../../feeds/state.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { writeAtomic } from './atomic.ts'
import { storeError } from './store-error.ts'

const VERSION = 1

const settings = z.object({
  fullText: z.boolean().default(false),
  authEnv: z.string().nullable().default(null),
  allowPrivate: z.boolean().default(false),
  every: z.number().positive().nullable().default(null),
})

const feed = z.object({
  /** May be left out of an entry that is written by hand. */
  key: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  address: z.string(),
  title: z.string().nullable().default(null),
  folder: z.string().nullable().default(null),
  added: z.string().default('1970-01-01T00:00:00Z'),
  settings: settings.default(PLAIN_SETTINGS),
  history: z.array(z.object({ from: z.string(), to: z.string(), at: z.string(), reason: z.string() })).default([]),
})

const whole = z.object({ version: z.literal(VERSION), feeds: z.array(feed) })

/** The subscriptions of a home, in the owner's order; none when the file is not there. Throws HOME_BROKEN for one that does not hold. */
export async function readFeeds(path: string): Promise<Feed[]> {
  const text = await readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw storeError(thrown, path)
  })
  if (text === null) return []
  const parsed = whole.safeParse(jsonOf(text, path))
  if (parsed.success) return parsed.data.feeds.map((one) => ({ ...one, key: one.key ?? addressKey(one.address) }))
  const [issue] = parsed.error.issues
  throw broken(path, `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not as it should be'}`)
}

function jsonOf(text: string, path: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw broken(path, 'not JSON')
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > VERSION)
    throw new ChanceryError('HOME_BROKEN', `written by a newer chancery (version ${version})`, { where: path, hint: 'update chancery' })
  return value
}

const broken = (path: string, why: string): ChanceryError =>
  new ChanceryError('HOME_BROKEN', why, { where: path, hint: 'mend the file, or move it away and import your feeds again' })

/** Writes the subscriptions, in words that a person can read and change. */
export function writeFeeds(path: string, feeds: readonly Feed[]): Promise<void> {
  const list = feeds.map(({ key, address, title, folder, added, settings, history }) => ({
    ...{ key, address, title, folder, added, settings, history },
  }))
  return writeAtomic(path, `${JSON.stringify({ version: VERSION, feeds: list }, null, 2)}\n`)
}
