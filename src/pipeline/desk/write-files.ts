import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unwritten } from './unwritten.ts'

/** Writes files of one folder, which is made; when one cannot be written, none of them is there. Rejects with OUTPUT_FAILED. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const part = (name: string): string => join(folder, `.${name}.${process.pid}.part`)
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await toDisk(part(name), content)
    for (const name of files.keys()) await rename(part(name), join(folder, name))
  } catch (thrown) {
    throw unwritten(folder, thrown)
  } finally {
    await Promise.all([...files.keys()].map((name) => rm(part(name), { force: true }).catch(() => {})))
  }
}

async function toDisk(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
