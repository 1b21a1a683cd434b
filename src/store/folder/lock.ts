import { link, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { ChanceryError } from '../../kit/errors.ts'
import { storeError } from './store-error.ts'

/** The right to write in a home folder. */
export interface Lock {
  /** The one before did not end well: what it wrote last may be there without its state. */
  readonly afterCrash: boolean
  /** Ends it. `well` is false when something could not be written: the next one then looks after it. */
  release(well: boolean): Promise<void>
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** Set by one that ended, but not well. */
  readonly ended: boolean
}

const BEAT_MS = 30_000
/** A lock of another machine that was not touched for so long belongs to nobody. */
const STALE_MS = 10 * 60_000
/** One without a word in it is just being written, or was left by a crash. */
const WORDLESS_MS = 5_000

/** Takes the lock file; one that was left behind by a process that is gone is taken over. Throws HOME_LOCKED when it is held. */
export async function takeLock(path: string): Promise<Lock> {
  let afterCrash = false
  for (let turn = 0; turn < 3; turn++) {
    if (await create(path)) return held(path, afterCrash)
    const holder = await readHolder(path)
    if (!(await isStale(holder, path))) throw lockedBy(holder, path)
    afterCrash = true
    await putAside(path, holder)
  }
  throw new ChanceryError('HOME_LOCKED', 'another chancery takes this folder too', { where: path, hint: 'run it again' })
}

/** Removes a stale lock, but never one that another process has just put in its place. Throws HOME_LOCKED where that was so. */
async function putAside(path: string, stale: Holder | null): Promise<void> {
  const aside = `${path}.${process.pid}.old`
  const moved = await rename(path, aside).then(
    () => readHolder(aside),
    () => stale,
  )
  const isStale = moved?.pid === stale?.pid && moved?.host === stale?.host
  if (!isStale) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
  if (!isStale) throw lockedBy(moved, path)
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(JSON.stringify(me(false)))
    await file.close()
    return true
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw storeError(thrown, path)
  }
}

const me = (ended: boolean): Holder => ({ pid: process.pid, host: hostname(), ended })

function held(path: string, afterCrash: boolean): Lock {
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT_MS)
  beat.unref()
  return {
    afterCrash,
    async release(well) {
      clearInterval(beat)
      if (well) await rm(path, { force: true })
      else await writeFile(path, JSON.stringify(me(true))).catch(() => {})
    },
  }
}

/** Null for a lock that says nothing. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null
    return typeof value?.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host, ended: value.ended === true }
      : null
  } catch {
    return null
  }
}

async function isStale(holder: Holder | null, path: string): Promise<boolean> {
  const touched = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
  if (holder === null) return Date.now() - touched > WORDLESS_MS
  if (holder.ended) return true
  return holder.host === hostname() ? !isAlive(holder.pid) : Date.now() - touched > STALE_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const lockedBy = (holder: Holder | null, path: string): ChanceryError =>
  new ChanceryError(
    'HOME_LOCKED',
    `another chancery works in this folder${holder === null ? '' : ` (process ${holder.pid} on ${holder.host})`}`,
    {
      where: path,
      hint: 'wait for it to end, or choose another folder with --home',
    },
  )
