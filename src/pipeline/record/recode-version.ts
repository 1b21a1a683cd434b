import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { VERSION } from '../version.ts'

/**
 * Version under which readings are kept: that of the package, and where a reader has weights, data or knowledge of its own a digest of those,
 * so that a change in them is a newer reader. Throws USAGE when a folder is not there.
 */
export async function readerVersionOf(
  folders: { readonly weights?: string | URL; readonly data?: string | URL; readonly knowledge?: string | URL } = {},
): Promise<string> {
  const own = Object.entries(folders).filter(([name, folder]) => folder !== undefined && ['data', 'knowledge', 'weights'].includes(name))
  if (own.length === 0) return VERSION
  const hash = createHash('sha256')
  for (const [name, folder] of own.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0`)
    for (const file of await filesOf(String(folder))) hash.update(`${file}\0`).update(await readFile(join(String(folder), file)))
  }
  return `${VERSION}+${hash.digest('hex').slice(0, 12)}`
}

/** Files of a folder and those below it, in the order of their names. */
async function filesOf(folder: string): Promise<string[]> {
  try {
    const all = await readdir(folder, { recursive: true, withFileTypes: true })
    return all
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(folder.length))
      .sort()
  } catch (cause) {
    throw new ChanceryError('USAGE', 'no folder has that name', { where: folder, cause })
  }
}
