import { ChanceryError } from '../../kit/errors.ts'

const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'free some space and run it again; nothing is lost'],
  EDQUOT: ['your share of the disk is full', 'free some space and run it again; nothing is lost'],
  EROFS: ['the disk cannot be written', 'choose another folder with --home'],
  EACCES: ['not allowed', 'check the permissions of the folder, or choose another with --home'],
  EPERM: ['not allowed', 'check the permissions of the folder, or choose another with --home'],
  ENOTDIR: ['not a folder', 'choose another folder with --home'],
  EEXIST: ['not a folder', 'choose another folder with --home'],
  EMFILE: ['too many open files', 'raise the limit of open files (ulimit -n)'],
}

/** What the system threw on a file of the home, as one line for a person. */
export function storeError(thrown: unknown, where: string): ChanceryError {
  if (thrown instanceof ChanceryError) return thrown
  const { code, message } = thrown as NodeJS.ErrnoException
  const [words, hint] = WORDS[code ?? ''] ?? [`cannot be read or written (${code ?? message})`, 'check the folder']
  return new ChanceryError('HOME_FAILED', words, { where, hint, cause: thrown })
}
