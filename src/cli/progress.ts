import type { Io } from './io.ts'

/** Reports on long runs to stderr: one line that redraws itself on a terminal, else a plain line now and then. */
export interface Progress {
  /** Call once an item, after it was read or failed. */
  tick(failed: boolean): Promise<void>
  end(): Promise<void>
}

const QUIET_MS = 2_000
const REDRAW_MS = 200
const LINE_MS = 15_000

/** `shownElsewhere`: readings already scroll by on the same terminal, so nothing is drawn. `unit`: what is counted. */
export function makeProgress(io: Io, shownElsewhere: boolean, unit = 'stories'): Progress {
  const live = io.stderr.isTTY
  const start = io.now()
  let last = live ? start + QUIET_MS - REDRAW_MS : start
  let drawn = false
  let done = 0
  let failed = 0

  const line = (): string => {
    const seconds = Math.max(0.001, (io.now() - start) / 1000)
    const faults = failed === 0 ? '' : `, ${failed} failed`
    return `${done} ${unit}${faults}, ${Math.round(seconds)} s, ${(done / seconds).toFixed(1)} ${unit}/s`
  }
  const draw = async (): Promise<void> => {
    drawn = true
    await io.stderr.write(live ? `\r\u001b[K${line()}` : `chancery: ${line()}\n`)
  }
  return {
    async tick(itemFailed) {
      done++
      if (itemFailed) failed++
      const due = io.now() - last >= (live ? REDRAW_MS : LINE_MS)
      if (shownElsewhere || !due) return
      last = io.now()
      await draw()
    },
    async end() {
      if (!drawn) return
      await draw()
      if (live) await io.stderr.write('\n')
    },
  }
}
