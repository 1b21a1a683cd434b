import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it. Throws the system's error. `mkdirSync` with `recursive` would never come back where the system answers
 * ENOENT for a folder whose parent is there, as Linux does below `/proc`.
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder)
  try {
    mkdirSync(path)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw thrown
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}
