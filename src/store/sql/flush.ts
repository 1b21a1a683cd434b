import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Brings what PGlite wrote from the system's memory to the disk: its own calls to do so reach nothing (its files live behind an
 * emulated file system). The log goes after every commit. After a checkpoint, which the control file tells of, all that changed goes.
 */
export interface Flush {
  afterCommit(): Promise<void>
}

export function makeFlush(folder: string): Flush {
  const control = join(folder, 'global', 'pg_control')
  let lastControl = 0
  let lastLog = 0
  let lastAll = 0
  return {
    async afterCommit() {
      const now = Date.now()
      await flushFolder(join(folder, 'pg_wal'), lastLog)
      lastLog = now - SLACK_MS
      const touched = await stat(control).then(
        (found) => found.mtimeMs,
        () => 0,
      )
      if (touched === lastControl) return
      lastControl = touched
      await flushFolder(folder, lastAll)
      lastAll = now - SLACK_MS
    },
  }
}

/** Clocks of file systems are coarse. */
const SLACK_MS = 2_000

async function flushFolder(folder: string, since: number): Promise<void> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of names) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await flushFolder(path, since)
    else if (entry.isFile()) await flushFile(path, since)
  }
  await sync(folder)
}

async function flushFile(path: string, since: number): Promise<void> {
  const touched = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
  if (touched >= since) await sync(path)
}

/** A file that is gone by now needs no flush; nor can every system flush a folder. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null)
  await file?.sync().catch(() => {})
  await file?.close()
}
