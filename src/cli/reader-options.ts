import type { Reader, ReaderOptions } from '../pipeline/reader.ts'
import type { Io } from './io.ts'
import { tellLines } from './user-faults.ts'

/**
 * Makes the reader when a command needs it, so that `--help` and a wrong option load nothing. Lines of the user's own knowledge that
 * do not hold are told on standard error.
 */
export async function openReader(options: ReaderOptions, io: Pick<Io, 'stderr'>): Promise<Reader> {
  const { makeReader } = await import('../pipeline/reader.ts')
  const { weights, data, knowledge, threads } = options
  const faults: string[] = []
  const reader = await makeReader({
    ...(weights === undefined ? {} : { weights }),
    ...(data === undefined ? {} : { data }),
    ...(knowledge === undefined ? {} : { knowledge, onKnowledgeFault: (line: string) => void faults.push(line) }),
    ...(threads === undefined ? {} : { threads }),
  })
  await tellLines(faults, io)
  return reader
}
