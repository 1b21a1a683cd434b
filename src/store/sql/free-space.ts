import { statfs } from 'node:fs/promises'

/** Below this PGlite cannot write another part of its log (16 MB each) and leave room for its tables. */
const LEAST_BYTES = 40_000_000

/** Whether the disk of a folder has hardly any room left; false where that cannot be told. */
export const isDiskFull = (folder: string): Promise<boolean> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize < LEAST_BYTES,
    () => false,
  )
