import type { Command } from 'commander'
import { COLUMNS, readColumns } from './columns-option.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { withReader } from './reader-flags.ts'

export const RECORD_HOME = 'the folder of the record (default: CHANCERY_HOME, or chancery-data); DATABASE_URL names a server instead'

/** Adds the commands that keep the record. What they run is loaded when it is run. */
export function addImportCommand(importing: Command, { done, io }: CommandKit): void {
  withReader(importing)
    .argument('[files...]', 'the same kinds of file as for read; what pull stored when none is named')
    .option('--columns <map>', COLUMNS, readColumns)
    .option('--knowledge <dir>', 'your own knowledge (docs/knowledge.md)')
    .option('--home <dir>', RECORD_HOME)
    .action(async (files: string[], options) => done(await (await import('./import-command.ts')).importCommand(files, options, io)))
}
