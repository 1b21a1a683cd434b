import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Fetcher } from '../fetch/types.ts'
import { VERSION } from '../pipeline/version.ts'
import { LIST_FORMATS } from './feeds-command-list.ts'
import { type FeedPorts, withPorts } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import type { CommandKit } from './knowledge-commands.ts'

const HOME = 'the folder of feeds and stories (default: CHANCERY_HOME, or chancery-data)'
const PRIVATE = 'allow private and loopback addresses'
const AUTH = 'environment variable that holds the authorization header'

/** Adds `list`, `add`, `remove`, `check`, `import` and `export` under `chancery feeds`. What they run is loaded when it is run. */
export function addFeedsCommands(feeds: Command, kit: CommandKit): void {
  const { command, done, io } = kit
  command(feeds, 'list', 'print the health of every feed')
    .addOption(new Option('--format <format>', 'how to print').choices(LIST_FORMATS).default('text'))
    .option('--home <dir>', HOME)
    .action(async (options) => done(await (await import('./feeds-command-list.ts')).feedsListCommand(options, io)))
  addAdd(feeds, kit)
  command(feeds, 'remove', 'end subscriptions; stored stories stay')
    .argument('<urls...>', 'addresses of feeds')
    .option('--home <dir>', HOME)
    .action(async (urls: string[], options) =>
      done(await (await import('./feeds-command-add.ts')).feedsRemoveCommand(urls, options, { io })),
    )
  command(feeds, 'check', 'ask feeds without storing anything, and say what is right and wrong')
    .argument('[urls...]', 'addresses; all subscriptions without any')
    .option('--auth-env <name>', AUTH)
    .option('--allow-private', PRIVATE)
    .option('--home <dir>', HOME)
    .action(async (urls: string[], options) => {
      const { feedsCheckCommand } = await import('./feeds-command-check.ts')
      done(await online(io, (ports) => feedsCheckCommand(urls, options, ports)))
    })
  command(feeds, 'import', 'subscribe to the feeds of an OPML list')
    .argument('<file>', 'the list; - is standard input')
    .option('--home <dir>', HOME)
    .action(async (file: string, options) => done(await (await import('./feeds-command-opml.ts')).feedsImportCommand(file, options, io)))
  command(feeds, 'export', 'print the subscriptions as an OPML list')
    .option('--home <dir>', HOME)
    .action(async (options) => done(await (await import('./feeds-command-opml.ts')).feedsExportCommand(options, io)))
}

function addAdd(feeds: Command, { command, done, io }: CommandKit): void {
  command(feeds, 'add', 'subscribe to feeds; each is asked once first')
    .argument('<urls...>', 'addresses of feeds, or of pages that offer one')
    .option('--folder <path>', 'where it stands in the list, such as Africa/Wires')
    .option('--full-text', 'read the article page where an item has only a summary')
    .option('--auth-env <name>', AUTH)
    .option('--allow-private', PRIVATE)
    .option('--every <minutes>', 'ask this often, instead of what is learned', parseMinutes)
    .option('--unchecked', 'do not ask it first')
    .option('--home <dir>', HOME)
    .action(async (urls: string[], options) => {
      const { feedsAddCommand } = await import('./feeds-command-add.ts')
      done(await online(io, (ports) => feedsAddCommand(urls, options, ports)))
    })
}

/** Adds the options of `chancery pull`. */
export function addPullCommand(pulling: Command, { done, io }: Omit<CommandKit, 'command'>): void {
  pulling
    .option('--only <urls...>', 'ask only these feeds')
    .option('--all', 'ask also feeds that are not due')
    .option('--watch', 'go on until it is interrupted')
    .option('--home <dir>', HOME)
    .action(async (options) => {
      const { pullCommand } = await import('./pull-command.ts')
      done(await online(io, (ports) => pullCommand(options, ports)))
    })
}

async function online<T>(io: Io, work: (ports: FeedPorts) => Promise<T>): Promise<T> {
  return withPorts(io, await openFetcher(io), work)
}

async function openFetcher({ env }: Io): Promise<Fetcher> {
  const { makeFetcher } = await import('../fetch/fetcher.ts')
  return makeFetcher({ env, userAgent: `Chancery/${VERSION}` })
}

function parseMinutes(text: string): number {
  const minutes = Number(text)
  if (!Number.isFinite(minutes) || minutes < 1 || minutes > 10_080) throw new InvalidArgumentError('It must be minutes, from 1 to 10080.')
  return minutes
}
