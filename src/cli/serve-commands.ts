import type { Command } from 'commander'
import type { CommandKit } from './knowledge-commands.ts'
import { oneMore, wholeNumber } from './option-values.ts'
import { withReader } from './reader-flags.ts'
import { RECORD_HOME } from './record-commands.ts'
import { addTokenCommands } from './token-commands.ts'

const PORT = 7878
const HOST = '127.0.0.1'

/** Adds the command that answers over HTTP, and those of the tokens that it asks for. What it runs is loaded when it is run. */
export function addServeCommand(program: Command, { command, done, io }: CommandKit): void {
  addTokenCommands(command(program, 'token', 'tokens that let people into the desk from elsewhere'), { command, done, io })
  withReader(command(program, 'serve', 'answer over HTTP from the record, on this machine alone unless told; pull and read beside it'))
    .option('--port <n>', 'the port to listen on; 0 takes any that is free', wholeNumber(65_535, 0), PORT)
    .option('--host <address>', 'the address to listen on; any but a loopback one wants tokens (chancery token add)', HOST)
    .option('--name <host>', 'a name that the desk is called by, as behind a proxy; wants tokens, may be given again', oneMore)
    .option('--trust-proxy', 'believe x-forwarded-for and x-forwarded-proto of the proxy before it; wants tokens')
    .option('--tiles <url>', 'source of map tiles, https://HOST/{z}/{x}/{y}.png; the app draws its own map without')
    .option('--no-pull', 'ask feeds only when somebody says so')
    .option('--import <files...>', 'read these into the record, as history, while it answers')
    .option('--knowledge <dir>', 'a folder with actors and places of your own, whose names are known too')
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./serve-command.ts')).serveCommand(options, io)))
}
