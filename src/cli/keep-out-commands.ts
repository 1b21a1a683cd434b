import { type Command, Option } from 'commander'
import { BRIEF_FORMATS } from '../desk/brief/brief-format.ts'
import { several, withFilter } from './filter-options.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { RECORD_HOME } from './record-commands.ts'

/** Names of formats as `--format` takes them; docs/exports.md describes each. */
const FORMATS = ['plover', 'polecat', 'icews', 'gdelt', 'acled', 'geojson', 'csv', 'long', 'parquet'] as const

/** Adds the commands that take the record out, whole or in part, and bring it back. What they run is loaded when it is run. */
export function addKeepOutCommands(program: Command, kit: CommandKit): void {
  addExport(program, kit)
  addBrief(program, kit)
  addPublish(program, kit)
  const { command, done, io } = kit
  command(program, 'snapshots', 'states of the record that can be cited and exported again')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./export-command-snapshots.ts')).snapshotsCommand(options, io)))
  command(program, 'dump', 'write the whole record as one file, which does not depend on the database')
    .argument('<file>', 'the file to write, such as record.jsonl.gz')
    .option('--home <dir>', RECORD_HOME)
    .action(async (file: string, options) => done(await (await import('./dump-command.ts')).dumpCommand(file, options, io)))
  command(program, 'restore', 'make a record of a file that dump wrote')
    .argument('<file>', 'the file')
    .option('--home <dir>', RECORD_HOME)
    .action(async (file: string, options) => done(await (await import('./dump-command.ts')).restoreCommand(file, options, io)))
}

function addExport(program: Command, { command, done, io }: CommandKit): void {
  withFilter(command(program, 'export', 'write reports or incidents of the record as a file for other programs'))
    .argument('[text]', 'words that must all be there, "quoted phrases", -word not there')
    .addOption(new Option('--format <format>', 'layout of the file').choices(FORMATS))
    .addOption(new Option('--of <what>', 'what the file is of, where the format has both').choices(['reports', 'incidents']))
    .option('--columns <names>', 'only these columns, in this order (csv, long, parquet)', several)
    .option('--out <file>', 'write to a file, with FILE.about.json beside it, instead of standard output')
    .option('--at <snapshot>', 'the record as it was at a snapshot')
    .option('--changed-since <snapshot>', 'only what is new or changed since a snapshot')
    .option('--deleted-since <snapshot>', 'print the ids of what is gone since a snapshot, and no file')
    .addOption(new Option('--for <reader>', 'spreadsheet: no cell is run as a formula').choices(['data', 'spreadsheet']).default('data'))
    .addOption(new Option('--undated <day>', 'the day of events whose words name none').choices(['empty', 'published']).default('empty'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (text: string | undefined, options) => done(await (await import('./export-command.ts')).exportCommand(text, options, io)))
}

function addBrief(program: Command, { command, done, io }: CommandKit): void {
  withFilter(command(program, 'brief', 'write what the record has of some days as a page, every line with its source'))
    .argument('[text]', 'words that must all be there, "quoted phrases", -word not there')
    .option('--days <days>', 'FROM..TO: news of these days (default: yesterday and today)')
    .option('--watch <id>', 'of a watch that is kept, in the place of a filter; what may be near its areas stands apart')
    .option('--since <file>', 'the last brief, written with --format json: tells what changed since')
    .addOption(new Option('--format <format>', 'how to write').choices(BRIEF_FORMATS).default('markdown'))
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--home <dir>', RECORD_HOME)
    .action(async (text: string | undefined, options) => done(await (await import('./brief-command.ts')).briefCommand(text, options, io)))
}

function addPublish(program: Command, { command, done, io }: CommandKit): void {
  withFilter(command(program, 'publish', 'write stories as a site of plain pages, with sections and feeds'))
    .argument('[text]', 'words that must all be there, "quoted phrases", -word not there')
    .requiredOption('--out <dir>', 'a folder that is new, empty, or was written by this before')
    .option('--site <url>', 'the address at which the site will be; feeds and the sitemap need it')
    .option('--title <title>', 'what the site is called', 'Wire')
    .option('--sections <file>', 'JSON: [{"name": ..., "filter": ...}], each a page and a feed of the stories that fit')
    .option('--home <dir>', RECORD_HOME)
    .action(async (text: string | undefined, options) =>
      done(await (await import('./publish-command.ts')).publishCommand(text, options, io)),
    )
}
