import { open, readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { readSeenLine, seenLine } from '../../feeds/seen.ts'
import { type Feed, type FeedState, newState } from '../../feeds/state.ts'
import { isBack, returned } from '../../feeds/subscribe.ts'
import { writeAtomic } from './atomic.ts'
import { storeError } from './store-error.ts'

const VERSION = 1

const text = z.string().nullable()
const state = z.object({
  version: z.literal(VERSION),
  lastFetch: text,
  lastSuccess: text,
  lastNew: text,
  next: text,
  validators: z.object({ etag: text, lastModified: text, proved: z.number(), wrong: z.number(), distrusted: text }),
  content: text,
  lastBody: text,
  unchanged: z.number(),
  failures: z.number(),
  failingSince: text,
  reasons: z.array(z.object({ reason: z.string(), message: z.string(), at: z.string() })),
  gone: text,
  repairs: z.record(z.string(), z.number()),
  perDay: z.number().nullable(),
  redirect: z.object({ to: z.string(), count: z.number(), since: z.string() }).nullable(),
  hub: text,
  baselineDone: z.boolean(),
  guidsReused: z.boolean(),
  told: z.array(z.string()),
  seen: z.array(z.string()),
})

/**
 * What polling has shown of a feed. Without a file it was never asked; with one that does not hold
 * the feed begins anew with a baseline, so that nothing in it is taken for news. `setAside` renames such a file to `KEY.json.broken`.
 */
export async function readState(path: string, feed: Feed, { setAside = false } = {}): Promise<FeedState> {
  const words = await readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw storeError(thrown, path)
  })
  if (words === null) return newState(feed)
  const parsed = parseState(words)
  if (parsed !== null) return isBack(feed, parsed.lastFetch) ? returned({ ...parsed, ...feed }) : { ...parsed, ...feed }
  if (setAside) await rename(path, `${path}.broken`).catch(() => {})
  return newState(feed)
}

const HEAD_BYTES = 600

/**
 * When a feed is due, as an ISO instant, from the head of its file: a thousand of them are looked at again and again. Null when it was
 * never asked, was removed and added again, or its file does not hold.
 */
export async function readNext(path: string, feed: Feed): Promise<string | null> {
  const file = await open(path, 'r').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw storeError(thrown, path)
  })
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.toString('utf8', 0, bytesRead)
    const lastFetch = /^ "lastFetch": "([^"]{10,40})"/m.exec(head)?.[1] ?? null
    return isBack(feed, lastFetch) ? null : (/^ "next": "([^"]{10,40})"/m.exec(head)?.[1] ?? null)
  } finally {
    await file.close()
  }
}

function parseState(words: string): Omit<FeedState, keyof Feed> | null {
  try {
    const { version: _, seen, ...rest } = state.parse(JSON.parse(words))
    return { ...rest, seen: seen.flatMap((line) => readSeenLine(line) ?? []) }
  } catch {
    return null
  }
}

export function writeState(path: string, full: FeedState): Promise<void> {
  const {
    key: _key,
    address: _address,
    title: _title,
    folder: _folder,
    added: _added,
    settings: _settings,
    history: _history,
    next,
    ...own
  } = full
  return writeAtomic(path, `${JSON.stringify({ version: VERSION, next, ...own, seen: own.seen.map(seenLine) }, null, 1)}\n`)
}
