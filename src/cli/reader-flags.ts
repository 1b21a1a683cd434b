import { type Command, InvalidArgumentError } from 'commander'

/** Adds the options of every command that reads. */
export const withReader = (command: Command): Command =>
  command
    .option('--weights <dir>', 'weights to use instead of those of the package')
    .option('--data <dir>', 'data files to use instead of those of the package')
    .option('--threads <n>', 'threads that read', parseThreads)

function parseThreads(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('It must be a whole number from 1 to 256.')
  return n
}
