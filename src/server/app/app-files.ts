import { lstat, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the app as it goes out. */
export interface AppFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly encoding: 'br' | 'gzip' | null
  readonly etag: string
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Reads a file under the folder, its compressed twin where the client takes one. Null where there is none: a link, which could lead out of
 * the folder, is none, and so is a kind of file that no app has. The path holds no `..`.
 */
export async function readAppFile(folder: string, file: string, accepts: string): Promise<AppFile | null> {
  const type = TYPES[file.split('.').pop() ?? '']
  if (type === undefined || file.endsWith('.br') || file.endsWith('.gz')) return null
  const root = await realpath(folder).catch(() => null)
  if (root === null) return null
  for (const [encoding, ending] of ENCODINGS) {
    const found = takes(accepts, encoding) ? await readPlain(root, `${file}${ending}`) : null
    if (found !== null) return { ...found, type, encoding }
  }
  const found = await readPlain(root, file)
  return found === null ? null : { ...found, type, encoding: null }
}

async function readPlain(root: string, file: string): Promise<Pick<AppFile, 'bytes' | 'etag'> | null> {
  const path = join(root, file)
  try {
    // A link anywhere on the way makes the real path another one.
    if ((await realpath(path)) !== path) return null
    const found = await lstat(path)
    if (!found.isFile()) return null
    const { size, mtimeMs } = found
    const bytes = new Uint8Array(await readFile(path))
    return { bytes, etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${file.split('.').pop()}"` }
  } catch {
    return null
  }
}

/** Whether an Accept-Encoding header lets an encoding through. */
export function takes(accepts: string, encoding: string): boolean {
  for (const part of accepts.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((word) => word.trim())
    if (name === encoding) return !parameters.some((word) => /^q=0(?:\.0*)?$/.test(word))
  }
  return false
}
