/** Times of one question, in milliseconds, and how they are told. */
export interface Row {
  readonly name: string
  /** Ascending. */
  readonly times: readonly number[]
  /** What the median must stay under. */
  readonly aim: number
}

export async function time(count: number, ask: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now()
    await ask(turn)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

const share = (times: readonly number[], part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

export const median = ({ times }: Row): number => share(times, 0.5)

export const HEAD = `  ${''.padEnd(34)} median      95%    worst     aim`

export function lineOf(row: Row): string {
  const [middle, most, worst] = [0.5, 0.95, 1].map((part) => `${share(row.times, part).toFixed(0)} ms`.padStart(8)) as [
    string,
    string,
    string,
  ]
  return `  ${row.name.padEnd(32)} ${middle} ${most} ${worst} ${`${row.aim} ms`.padStart(7)}${median(row) < row.aim ? '' : '  over'}`
}
