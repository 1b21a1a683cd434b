import { Command, CommanderError, Option } from 'commander'
import { asChanceryError, ChanceryError } from '../kit/errors.ts'
import { VERSION } from '../pipeline/version.ts'
import { COLUMNS, readColumns } from './columns-option.ts'
import { addFeedsCommands, addPullCommand } from './feeds-commands.ts'
import { COPIES_FORMATS, PARSE_FORMATS, READ_FORMATS, WHY_FORMATS, WIRE_FORMATS } from './formats.ts'
import type { Io } from './io.ts'
import { addKeepOutCommands } from './keep-out-commands.ts'
import { addKnowledgeCommands, type CommandKit, OWN_KNOWLEDGE } from './knowledge-commands.ts'
import { addLookCommands } from './look-commands.ts'
import { addPeopleCommands } from './people-commands.ts'
import { withReader } from './reader-flags.ts'
import { addImportCommand } from './record-commands.ts'
import { sanitise } from './sanitise.ts'
import { addScheduleCommands } from './schedule-commands.ts'
import { addServeCommand } from './serve-commands.ts'
import { addWatchCommands } from './watch-commands.ts'

/**
 * Runs one command line; what a command runs is loaded when it is run. Resolves to its exit code: 0, 1 when an item or the setup failed,
 * 2 when the command line is wrong.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0
  const say: string[] = []
  const program = makeProgram(
    io,
    (done) => {
      code = done
    },
    say,
  )
  try {
    await program.parseAsync([...args], { from: 'user' })
    if (say.length > 0) await io.stdout.write(say.join(''))
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) {
      await io.stdout.write(say.join(''))
      return 0
    }
    const error = thrown instanceof CommanderError ? usageError(thrown) : asChanceryError(thrown)
    await io.stderr.write(`chancery: ${sanitise(error.line)}\n`)
    return error.kind === 'usage' ? 2 : 1
  }
}

function usageError(error: CommanderError): ChanceryError {
  const message = error.code === 'commander.help' ? 'no command given' : error.message.replace(/^error: /, '')
  return new ChanceryError('USAGE', message, { hint: 'see chancery --help' })
}

function makeProgram(io: Io, done: (code: number) => void, say: string[]): Command {
  const program = new Command('chancery')
    .description('Reads the newswire and keeps the record: who did what to whom, when and where, and who says so.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void say.push(text), writeErr: () => {} })

  const command = (parent: Command, name: string, description: string): Command =>
    parent.command(name).description(description).helpOption('-h, --help', 'print help').exitOverride()

  withReader(command(program, 'read', 'code the events of stories'))
    .argument('[files...]', 'text, HTML, feeds, NewsML-G2, NITF, JSONL, CSV, mail, WARC, or zip of these; - is standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(READ_FORMATS).default('text'))
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--columns <map>', COLUMNS, readColumns)
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (files: string[], options) => done(await (await import('./read-command.ts')).readCommand(files, options, io)))

  withReader(command(program, 'parse', 'print tokens, lemmas, tags, syntax, names, quotes and coreference'))
    .argument('[files...]', 'the same kinds of file as for read')
    .addOption(new Option('--format <format>', 'how to print').choices(PARSE_FORMATS).default('conllu'))
    .action(async (files: string[], options) => done(await (await import('./parse-command.ts')).parseCommand(files, options, io)))

  command(program, 'wire', 'print what files hold before any coding: feeds, items, repairs')
    .argument('[files...]', 'the same kinds of file as for read')
    .addOption(new Option('--format <format>', 'how to print').choices(WIRE_FORMATS).default('text'))
    .option('--columns <map>', COLUMNS, readColumns)
    .action(async (files: string[], options) => done(await (await import('./wire-command.ts')).wireCommand(files, options, io)))

  addFeedsCommands(command(program, 'feeds', 'subscriptions and how they do'), { command, done, io })
  addPullCommand(command(program, 'pull', 'ask the feeds that are due, and store what they bring'), { done, io })

  addImportCommand(command(program, 'import', 'read stories and keep them in the record'), { command, done, io })

  addRecordCommands(program, { command, done, io })

  command(program, 'copies', 'find copies and rewrites among stories')
    .argument('[files...]', 'the same kinds of file as for read')
    .addOption(new Option('--format <format>', 'how to print').choices(COPIES_FORMATS).default('text'))
    .action(async (files: string[], options) => done(await (await import('./copies-command.ts')).copiesCommand(files, options, io)))

  withReader(command(program, 'why', 'print the words, the rule and the losing candidates behind a value'))
    .argument('<file>', 'the file that was read')
    .argument('<id>', 'the id of a report, incident, commitment or programme')
    .argument('[path]', 'the value, such as actors.0.country')
    .addOption(new Option('--format <format>', 'how to print').choices(WHY_FORMATS).default('text'))
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (file: string, id: string, path: string | undefined, options) =>
      done(await (await import('./why-command.ts')).whyCommand({ file, id, path }, options, io)),
    )

  addKnowledgeCommands(command(program, 'knowledge', 'what Chancery knows before it reads'), { command, done, io })

  withReader(command(program, 'doctor', 'check that this installation can read')).action(async (options) =>
    done(await (await import('./doctor-command.ts')).doctorCommand(options, io)),
  )
  return program
}

/** Adds the commands that look at the record, decide on it, and tell of it. */
function addRecordCommands(program: Command, kit: CommandKit): void {
  addLookCommands(program, kit)
  addKeepOutCommands(program, kit)
  addPeopleCommands(program, kit)
  addScheduleCommands(kit.command(program, 'schedule', 'briefs that are written by the clock'), kit)
  addServeCommand(program, kit)
  addWatchCommands(kit.command(program, 'watch', 'what somebody wants to be told about'), kit)
}
