import { type Command, InvalidArgumentError, Option } from 'commander'
import { SENDS } from '../desk/watch/kept-watch.ts'
import { withFilter } from './filter-options.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { oneMore, wholeNumber } from './option-values.ts'
import { RECORD_HOME } from './record-commands.ts'

const ID = 'the id of a watch, which chancery watch list prints'
const MOST_KM = 500

const readKm = (text: string): number => {
  const km = Number(text)
  if (text.trim() === '' || !(km >= 0 && km <= MOST_KM)) throw new InvalidArgumentError(`It must be a number from 0 to ${MOST_KM}.`)
  return km
}

const format = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text')

/** Adds the commands of watches. What they run is loaded when it is run. */
export function addWatchCommands(watch: Command, kit: CommandKit): void {
  const { command, done, io } = kit
  const load = () => import('./watch-command.ts')
  const one = (name: string, about: string): Command =>
    command(watch, name, about).argument('<id>', ID).addOption(format()).option('--home <dir>', RECORD_HOME)
  command(watch, 'list', 'all watches')
    .addOption(format())
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await load()).listCommand(options, io)))
  addAdd(watch, kit)
  one('show', 'a watch, with the latest incidents that it is for').action(async (id: string, options) =>
    done(await (await load()).showCommand(id, options, io)),
  )
  one('remove', 'remove a watch, with the log of its alerts').action(async (id: string, options) =>
    done(await (await load()).removeCommand(id, options, io)),
  )
  one('mute', 'send no more of a watch, or of one incident of it')
    .option('--incident <id>', 'the incident alone')
    .option('--off', 'let it be heard again')
    .action(async (id: string, options) => done(await (await load()).muteCommand(id, options, io)))
  one('queue', 'incidents that may be near, and are told too vaguely to say')
    .option('--days <n>', 'days before the newest story to look back', wholeNumber(36_500), 30)
    .option('--size <n>', 'how many to print', wholeNumber(1_000), 50)
    .option('--after <cursor>', 'goes on where the page before ended')
    .action(async (id: string, options) => done(await (await load()).queueCommand(id, options, io)))
  one('alerts', 'what was sent, or why not, the latest first')
    .option('--size <n>', 'how many to print', wholeNumber(1_000), 50)
    .option('--after <cursor>', 'goes on where the page before ended')
    .action(async (id: string, options) => done(await (await import('./watch-alerts-command.ts')).alertsCommand(id, options, io)))
}

function addAdd(watch: Command, { command, done, io }: CommandKit): void {
  withFilter(command(watch, 'add', 'keep a new watch, out of a file or of conditions'))
    .argument('<name>', 'its name; or a file of JSON that ends in .json')
    .argument('[text]', 'words that must all be there, "quoted phrases", -word not there')
    .option('--area <file>', 'GeoJSON of sites, corridors or regions; may be repeated', oneMore)
    .option('--km <n>', 'kilometres around areas that name none', readKm, 25)
    .option('--webhook <url>', 'where alerts are sent to; may be repeated', oneMore)
    .option('--mail <address>', 'whom alerts are mailed to; may be repeated', oneMore)
    .addOption(new Option('--send <how>', 'each alert by itself, or those of an hour or a day together').choices(SENDS).default('each'))
    .option('--by <name>', 'whose watch it is (default: CHANCERY_USER)')
    .addOption(format())
    .option('--home <dir>', RECORD_HOME)
    .action(async (name: string, text: string | undefined, options) =>
      done(await (await import('./watch-add-command.ts')).addCommand({ name, text }, options, io)),
    )
}
