import { type Command, Option } from 'commander'
import { ASKED_KINDS } from '../desk/filter/kinds.ts'
import { ON_DAY, readDay } from './day-option.ts'
import { several, withFilter } from './filter-options.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { wholeNumber } from './option-values.ts'
import { RECORD_HOME } from './record-commands.ts'

const FORMAT = 'how to print'
const KNOWLEDGE = 'a folder with actors of your own, whose names are known too'

const formats = (...choices: readonly string[]): Option => new Option('--format <format>', FORMAT).choices(choices).default('text')

/** Adds the commands that search the record and look at it. What they run is loaded when it is run. */
export function addLookCommands(program: Command, kit: CommandKit): void {
  addFind(program, kit)
  addShow(program, kit)
  addRelation(program, kit)
  addLedger(program, kit)
  const { command, done, io } = kit
  command(recordCommand(program, kit), 'status', 'where the record is and what is in it')
    .addOption(formats('text', 'json'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./record-status-command.ts')).recordStatusCommand(options, io)))
}

/** `chancery record`, under which other files may have put commands already. */
const recordCommand = (program: Command, { command }: CommandKit): Command =>
  program.commands.find((one) => one.name() === 'record') ?? command(program, 'record', 'the record itself')

function addFind(program: Command, { command, done, io }: CommandKit): void {
  withFilter(command(program, 'find', 'search the record'))
    .argument('[text]', 'words that must all be there, "quoted phrases", -word not there')
    .addOption(new Option('--kind <kind>', 'what to search').choices(Object.keys(ASKED_KINDS)).default('incidents'))
    .option('--watch <id>', 'a watch, whose conditions must hold too')
    .addOption(new Option('--order <order>', 'what comes first').choices(['newest', 'oldest', 'event', 'updated']).default('newest'))
    .option('--size <n>', 'how many to print', wholeNumber(10_000), 20)
    .option('--after <cursor>', 'goes on where the page before ended')
    .option('--on <day>', ON_DAY, readDay)
    .addOption(formats('text', 'jsonl', 'json', 'ids'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (text: string | undefined, options) => done(await (await import('./find-command.ts')).findCommand(text, options, io)))
}

function addShow(program: Command, { command, done, io }: CommandKit): void {
  command(program, 'show', 'show an incident, report, story, commitment or programme with its sources')
    .argument('<id>', 'an id that find prints, or the one that a source gave its story')
    .option('--km <n>', 'kilometres around the sites of a programme', wholeNumber(5000), 50)
    .option('--on <day>', ON_DAY, readDay)
    .addOption(formats('text', 'json'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (id: string, options) => done(await (await import('./show-command.ts')).showCommand(id, options, io)))
}

function addRelation(program: Command, { command, done, io }: CommandKit): void {
  command(program, 'relation', 'two parties through time: events, scores and turning points')
    .argument('<one>', 'a country, sector or group, by code or name')
    .argument('<other>', 'the other one')
    .option('--from <day>', 'first day, month or year')
    .option('--to <day>', 'last day, month or year')
    .addOption(
      new Option('--step <step>', 'width of a point; by the length of the span when absent').choices(['day', 'week', 'month', 'quarter']),
    )
    .option('--directed', 'only what the first does to the other')
    .option('--knowledge <dir>', KNOWLEDGE)
    .addOption(formats('text', 'json'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (one: string, other: string, options) =>
      done(await (await import('./relation-command.ts')).relationCommand(one, other, options, io)),
    )
}

function addLedger(program: Command, { command, done, io }: CommandKit): void {
  const load = () => import('./ledger-command.ts')
  command(program, 'commitments', 'the ledger of promises: by promiser and due day, overdue first')
    .option('--by <who>', 'who promised: country, sector or group, by code or name', several)
    .option('--to <who>', 'to whom', several)
    .option('--status <statuses>', 'pending, in progress, kept, kept late, partly kept, broken, overdue, reversed, unverifiable', several)
    .option('--due <days>', 'FROM..TO; either end may be left out')
    .option('--programme <names>', 'programmes, by name', several)
    .option('--on <day>', ON_DAY, readDay)
    .option('--knowledge <dir>', KNOWLEDGE)
    .addOption(formats('text', 'json'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await load()).commitmentsCommand(options, io)))
  command(program, 'programmes', 'corridors, pipelines, treaties and missions that stories tell of')
    .argument('[text]', 'words of the name')
    .addOption(formats('text', 'json'))
    .option('--home <dir>', RECORD_HOME)
    .action(async (text: string | undefined, options) => done(await (await load()).programmesCommand(text, options, io)))
}
