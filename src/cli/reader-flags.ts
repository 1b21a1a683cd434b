import type { Command } from 'commander'
import { wholeNumber } from './option-values.ts'

/** Adds the options of every command that reads. */
export const withReader = (command: Command): Command =>
  command
    .option('--weights <dir>', 'weights to use instead of those of the package')
    .option('--data <dir>', 'data files to use instead of those of the package')
    .option('--threads <n>', 'threads that read', wholeNumber(256))
