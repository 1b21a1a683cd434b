import { execFileSync } from 'node:child_process'
import { run } from '../../src/cli/run.ts'
import type { KeptRecords } from './kept-records.ts'
import type { TestIo } from './test-io.ts'
import { testIo } from './test-io.ts'

/** A command of a page, with the output that is pasted below it. */
export interface ShownCommand {
  readonly command: string
  readonly pasted: string
}

/** Every `<!-- output: COMMAND -->` of a page, in its order. */
export const shownCommands = (page: string): ShownCommand[] =>
  [...page.matchAll(/<!-- output: (.+?) -->\n```\w*\n([\s\S]*?)```/g)].map(([, command = '', pasted = '']) => ({ command, pasted }))

const INNER = /"?\$\((chancery [^)]*)\)"?/
const WORDS = /"([^"]*)"|'([^']*)'|(\S+)/g

/**
 * Runs a line of a page in this process: `chancery ...`, with `$(chancery ...)` within it and a filter such as `| grep -v x` behind it.
 * Gives standard output; throws what went to standard error when the exit code is not 0.
 */
export async function runShown(line: string, env: TestIo['env'], records?: Pick<KeptRecords, 'openRecord'>): Promise<string> {
  const inner = INNER.exec(line)
  if (inner !== null) return runShown(line.replace(inner[0], (await runShown(inner[1] ?? '', env, records)).trim()), env, records)
  const [command = '', ...filters] = line.split(' | ')
  const [, ...args] = [...command.matchAll(WORDS)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
  const io = { ...testIo({ env }), ...(records === undefined ? {} : { openRecord: records.openRecord }) }
  if ((await run(args, io)) !== 0) throw new Error(`${command}: ${io.err()}`)
  return filters.reduce((input, filter) => execFileSync('sh', ['-c', filter], { input }).toString(), io.out())
}
