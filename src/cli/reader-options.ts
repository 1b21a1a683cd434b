import type { Reader, ReaderOptions } from '../pipeline/reader.ts'

/** Makes the reader when a command needs it, so that `--help` and a wrong option load nothing. */
export async function openReader(options: ReaderOptions): Promise<Reader> {
  const { makeReader } = await import('../pipeline/reader.ts')
  const { weights, data, threads } = options
  return makeReader({
    ...(weights === undefined ? {} : { weights }),
    ...(data === undefined ? {} : { data }),
    ...(threads === undefined ? {} : { threads }),
  })
}
