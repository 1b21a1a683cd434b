import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countryNames, type NameBooks } from '../desk/filter/known-names.ts'
import { makeFetcher } from '../fetch/fetcher.ts'
import type { Fetcher } from '../fetch/types.ts'
import { makeAlerts } from '../pipeline/desk/alerts/make-alerts.ts'
import { alertSettings } from '../pipeline/desk/alerts/settings.ts'
import { makeFeedsDesk } from '../pipeline/desk/feeds-desk.ts'
import { followed } from '../pipeline/desk/followed.ts'
import { makeIntake } from '../pipeline/desk/intake.ts'
import { makeNewsDesk } from '../pipeline/desk/news.ts'
import { makeSchedules } from '../pipeline/desk/schedules.ts'
import { makeStatusDesk } from '../pipeline/desk/status.ts'
import { makeFarReader } from '../pipeline/far-reader.ts'
import { readerVersionOf } from '../pipeline/record/recode-version.ts'
import { VERSION } from '../pipeline/version.ts'
import type { DeskPorts } from '../server/desk-ports.ts'
import type { RecordStore } from '../store/port.ts'
import { homeOf } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { type ServeWork, workOf } from './serve-work.ts'
import { OWN_DATA, pathOf } from './user-faults.ts'

export interface LifeOptions {
  readonly home?: string
  readonly knowledge?: string
  readonly weights?: string
  readonly data?: string
  readonly threads?: number
  /** False: feeds are asked only when somebody says so. */
  readonly pull?: boolean
  /** Files to import in the background. */
  readonly import?: readonly string[]
}

/** A desk that lives: it pulls, reads, and alerts while it answers. */
export interface Life extends ServeWork {
  readonly ports: Pick<DeskPorts, 'store' | 'news' | 'status' | 'intake' | 'feeds' | 'closing'>
  /** Ends all that is under way, without waiting for it. */
  stop(): void
  /** The same; resolves when it has ended. */
  end(): Promise<void>
}

export interface LifePorts {
  readonly plain: RecordStore
  readonly books: NameBooks
  readonly io: Io
  readonly fault: (thrown: unknown) => void
}

/** Threads that read: with the one that answers these take two cores. */
const THREADS = 1

/** Throws ChanceryError USAGE for settings of alerts that are none. Nothing is read, asked or sent before `work`, but alerts that are due. */
export async function makeLife(options: LifeOptions, { plain, books, io, fault }: LifePorts): Promise<Life> {
  const { clock } = io
  const settings = alertSettings(io.env)
  const readerVersion = await readerVersionOf(options)
  const closing = new AbortController()
  const { signal } = closing
  const [news, status] = [makeNewsDesk(fault), makeStatusDesk()]
  const nameOf = countryNames(books)
  const alerts = makeAlerts({ store: plain, news, ...settings, clock, fault, nameOf })
  const { store, as } = followed(plain, news, { clock, within: alerts.within })
  const reader = makeFarReader(options.threads ?? THREADS, setupOf(options))
  const intake = makeIntake({ as, reader, readerVersion, clock, status, signal })
  const network = openedOnce(io)
  const home = homeOf(options, io)
  let isStored = (): void => {}
  const feeds = makeFeedsDesk({ home, fetcher: network.open, clock, status, signal, onStored: () => isStored() })
  const work = workOf(options, { home, store: plain, news, feeds, intake, io, signal, fault })
  isStored = work.stored
  const schedules = makeSchedules({ store: plain, home, clock, env: io.env, nameOf, fault })
  const stop = (): void => {
    closing.abort()
    void intake.close()
  }
  return {
    ...work,
    work: async () => void (await Promise.all([work.work(), schedules.work(signal)])),
    ports: { store, news, status, intake, feeds, closing: signal },
    stop,
    end: async () => {
      stop()
      await Promise.all([intake.close(), network.close(), alerts.close(), settings.poster.close()]).catch(fault)
    },
  }
}

function setupOf({ weights, data, knowledge }: LifeOptions) {
  const folder = (path: string): string => pathToFileURL(join(path, '/')).href
  return {
    weights: weights === undefined ? null : folder(weights),
    data: folder(data ?? pathOf(OWN_DATA)),
    knowledge: knowledge === undefined ? null : folder(knowledge),
  }
}

/** The network, opened when it is first wanted. */
function openedOnce({ env }: Pick<Io, 'env'>): { open: () => Promise<Fetcher>; close: () => Promise<void> } {
  let fetcher: Fetcher | null = null
  return {
    open: async () => {
      fetcher ??= makeFetcher({ env, userAgent: `Chancery/${VERSION}` })
      return fetcher
    },
    close: async () => fetcher?.close(),
  }
}
