import { join } from 'node:path'
import { openStore, type StorePlace } from '../store/open-store.ts'
import type { RecordStore } from '../store/port.ts'
import { type HomeOptions, homeOf } from './feeds-command-ports.ts'
import type { Io } from './io.ts'

/** Where the record is: the PostgreSQL server of DATABASE_URL, else the folder `record` in the home folder. */
export function recordPlace(options: HomeOptions, { env }: Pick<Io, 'env'>): StorePlace {
  const url = env.DATABASE_URL
  return url === undefined || url === '' ? { folder: join(homeOf(options, { env }), 'record') } : { url }
}

/** Opens the record for one piece of work, and closes it however that ends. */
export async function withRecord<T>(
  options: HomeOptions,
  io: Pick<Io, 'env' | 'openRecord'>,
  work: (store: RecordStore) => Promise<T>,
): Promise<T> {
  const store = await (io.openRecord ?? openStore)(recordPlace(options, io))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Runs work that an interrupt (^C) ends cleanly; a second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}
