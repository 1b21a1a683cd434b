import { ChanceryError } from '../../kit/errors.ts'

/** What is told when files of a folder cannot be written. */
export function unwritten(folder: string, thrown: unknown): ChanceryError {
  const { code, message } = thrown as NodeJS.ErrnoException
  return new ChanceryError('OUTPUT_FAILED', `cannot be written (${code ?? message})`, {
    ...{ where: folder, hint: 'see that the folder can be written to, and that there is room', cause: thrown },
  })
}
