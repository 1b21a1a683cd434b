import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { SiteFile } from '../../desk/publish/site.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { unwritten } from './unwritten.ts'

/** Tells a folder that was written by this from any other, which is never replaced. */
const MARK = '.chancery-site'

/**
 * Writes a site: the folder has all files or stays as it was. A folder that is there is replaced when it is empty or was written by this.
 * Gives the number of files. Rejects with USAGE for any other folder, and with OUTPUT_FAILED.
 */
export async function writeSite(folder: string, files: Iterable<SiteFile>): Promise<number> {
  const target = resolve(folder)
  await mustBeOurs(target, folder)
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const old = join(dirname(target), `.${basename(target)}.${process.pid}.old`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await mkdir(part)
    let count = 0
    const made = new Set<string>()
    for (const { path, content } of files) {
      const own = join(part, ...path.split('/'))
      if (!made.has(dirname(own))) await mkdir(dirname(own), { recursive: true })
      made.add(dirname(own))
      await writeFile(own, content, { flag: 'wx' })
      count++
    }
    await writeFile(join(part, MARK), '')
    const isThere = await rename(target, old).then(
      () => true,
      () => false,
    )
    await rename(part, target).catch(async (thrown: unknown) => {
      if (isThere) await rename(old, target)
      throw thrown
    })
    return count
  } catch (thrown) {
    throw unwritten(folder, thrown)
  } finally {
    await Promise.all([part, old].map((path) => rm(path, { recursive: true, force: true }).catch(() => {})))
  }
}

async function mustBeOurs(target: string, where: string): Promise<void> {
  const names = await readdir(target).catch((thrown: NodeJS.ErrnoException): string[] | null => (thrown.code === 'ENOENT' ? [] : null))
  if (names !== null && (names.length === 0 || names.includes(MARK))) return
  throw new ChanceryError('USAGE', names === null ? 'no folder' : 'the folder has other files', {
    where,
    hint: 'name a new or empty folder',
  })
}
