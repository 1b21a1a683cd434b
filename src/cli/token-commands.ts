import { type Command, Option } from 'commander'
import { ROLES } from '../pipeline/desk/role.ts'
import type { CommandKit } from './knowledge-commands.ts'
import { wholeNumber } from './option-values.ts'

const HOME = 'the folder of the tokens (default: CHANCERY_HOME, or chancery-data)'
const FORMATS = ['text', 'json']
const MOST_DAYS = 3_650

/** Adds `add`, `list` and `remove` under `chancery token`. What they run is loaded when it is run. */
export function addTokenCommands(token: Command, { command, done, io }: CommandKit): void {
  const load = () => import('./token-command.ts')
  command(token, 'add', 'make a token that lets somebody into the desk from elsewhere, and print it once')
    .argument('<name>', 'whose it is: what they do is signed with it')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('reader'))
    .option('--days <n>', 'how long it holds; for ever when not given', wholeNumber(MOST_DAYS))
    .option('--home <dir>', HOME)
    .action(async (name: string, options) => done(await (await load()).tokenAddCommand(name, options, io)))
  command(token, 'list', 'print whose tokens there are, what they may do, and when they were last used')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('text'))
    .option('--home <dir>', HOME)
    .action(async (options) => done(await (await load()).tokenListCommand(options, io)))
  command(token, 'remove', 'let a token open the desk no more')
    .argument('<name>', 'whose it is')
    .option('--home <dir>', HOME)
    .action(async (name: string, options) => done(await (await load()).tokenRemoveCommand(name, options, io)))
}
