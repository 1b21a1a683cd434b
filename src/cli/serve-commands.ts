import { type Command, InvalidArgumentError } from 'commander'
import type { CommandKit } from './knowledge-commands.ts'
import { RECORD_HOME } from './record-commands.ts'

const PORT = 7878

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}

/** Adds the command that answers over HTTP. What it runs is loaded when it is run. */
export function addServeCommand(program: Command, { command, done, io }: CommandKit): void {
  command(program, 'serve', 'answer over HTTP from the record, on this machine alone')
    .option('--port <n>', 'the port of 127.0.0.1 to listen on; 0 takes any that is free', readPort, PORT)
    .option('--knowledge <dir>', 'a folder with actors and places of your own, whose names are known too')
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./serve-command.ts')).serveCommand(options, io)))
}
