import { health } from '../feeds/health.ts'
import { readStates } from '../store/folder/read-folder.ts'
import { type HomeOptions, homeOf } from './feeds-command-ports.ts'
import { healthTable } from './feeds-command-table.ts'
import type { Io } from './io.ts'
import { paintFor, widthFor } from './paint.ts'

export const LIST_FORMATS = ['text', 'json'] as const

export interface ListOptions extends HomeOptions {
  readonly format: (typeof LIST_FORMATS)[number]
}

/** Prints the health of every feed, in the owner's order. */
export async function feedsListCommand(options: ListOptions, io: Io): Promise<number> {
  const states = await readStates(homeOf(options, io))
  const now = io.clock()
  if (options.format === 'json') {
    const list = states.map((state) => ({ ...health(state, now), settings: state.settings }))
    await io.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
  } else if (states.length === 0) await io.stdout.write('no feeds; add one with chancery feeds add URL\n')
  else {
    const healths = states.map((state) => health(state, now))
    await io.stdout.write(healthTable(healths, widthFor(io.stdout, io.env), paintFor(io.stdout, io.env)))
  }
  return 0
}
