import { type Command, Option } from 'commander'
import { several } from './filter-options.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { wholeNumber } from './option-values.ts'
import { RECORD_HOME } from './record-commands.ts'

const format = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text')

/** Adds the commands of schedules. What they run is loaded when it is run. */
export function addScheduleCommands(schedule: Command, { command, done, io }: CommandKit): void {
  const load = () => import('./schedule-command.ts')
  command(schedule, 'list', 'all schedules, with when the next brief is due')
    .addOption(format())
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await load()).listCommand(options, io)))
  command(schedule, 'add', 'have briefs written from now on, while the desk serves')
    .argument('<name>', 'its name')
    .requiredOption('--at <time>', 'HH:MM by the clocks of the zone')
    .option('--zone <zone>', 'time zone, such as Africa/Nairobi (default: UTC)')
    .option('--on <weekdays>', 'mon, tue, wed, thu, fri, sat, sun (default: every day)', several)
    .option('--watch <id>', 'of a watch that is kept (default: of all incidents)')
    .option('--days <n>', 'how many days back, and at least to the last brief (default: 1)', wholeNumber(366))
    .option('--write <formats>', 'html, markdown, json, pdf (default: html)', several)
    .option('--to <folder>', 'a folder of the home folder (default: briefs/WATCH)')
    .addOption(format())
    .option('--home <dir>', RECORD_HOME)
    .action(async (name: string, options) => done(await (await load()).addCommand(name, options, io)))
  command(schedule, 'remove', 'remove a schedule; what it had written stays')
    .argument('<id>', 'the id of a schedule, which chancery schedule list prints')
    .option('--home <dir>', RECORD_HOME)
    .action(async (id: string, options) => done(await (await load()).removeCommand(id, options, io)))
  command(schedule, 'run', 'write the briefs that are due now')
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await load()).runCommand(options, io)))
}
