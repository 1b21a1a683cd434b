import { open, rename, rm } from 'node:fs/promises'
import { storeError } from './store-error.ts'

/** Writes a file whole or not at all: a reader sees the old one or the new one, also after a crash. */
export async function writeAtomic(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  try {
    const file = await open(fresh, 'w')
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (thrown) {
    await rm(fresh, { force: true }).catch(() => {})
    throw storeError(thrown, path)
  }
}
