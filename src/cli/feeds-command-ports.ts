import type { Fetcher } from '../fetch/types.ts'
import type { PollPorts } from '../pipeline/pull-one.ts'
import { type FolderStore, openFolder } from '../store/folder/folder.ts'
import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

/** What every command on feeds takes. */
export interface HomeOptions {
  readonly home?: string
}

/** What commands on feeds need of the world, beside the folder. */
export interface FeedPorts extends PollPorts {
  readonly io: Io
}

const HOME = 'chancery-data'

/** The folder of subscriptions and stories: of `--home`, else of CHANCERY_HOME, else `chancery-data` here. */
export const homeOf = ({ home }: HomeOptions, { env }: Pick<Io, 'env'>): string => home || env.CHANCERY_HOME || HOME

/** Opens the home folder for one piece of work, and closes it however that ends. */
export async function withStore<T>(options: HomeOptions, io: Io, work: (store: FolderStore) => Promise<T>): Promise<T> {
  const store = await openFolder(homeOf(options, io), io.clock())
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Opens the network for one command, which an interrupt (^C) ends cleanly; a second one ends the process at once. */
export async function withPorts<T>(io: Io, fetcher: Fetcher, work: (ports: FeedPorts) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await work({ io, fetcher, clock: io.clock, signal: stop.signal })
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await fetcher.close()
  }
}

/** One line on standard error; it takes the place of a progress line that a terminal shows. */
export const tell = ({ stderr }: Pick<Io, 'stderr'>, line: string): Promise<void> =>
  stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}chancery: ${sanitise(line)}\n`)
