import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeStory, parseWire, type Reader, type Reading } from '../src/index.ts'

/** Reads every story of a file, in order; `told` hears how many are done. */
export async function readFile(reader: Reader, file: URL, told: (done: number, all: number) => void): Promise<Reading[]> {
  const { items, faults } = parseWire(readFileSync(file), basename(fileURLToPath(file)))
  if (faults.some((fault) => fault.lost)) throw new Error(`${fileURLToPath(file)}: ${faults[0]?.message}`)
  const out: Reading[] = []
  for await (const reading of reader.readAll(items.map(makeStory))) {
    out.push(reading)
    told(out.length, items.length)
  }
  return out
}

/** Writes readings to a file of its own, runs a script on it, and returns what the script printed. Its exit status tells nothing here. */
export function runOn(readings: readonly Reading[], script: URL, args: (predicted: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-eval-'))
  const predicted = join(folder, 'predicted.jsonl')
  try {
    writeFileSync(predicted, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''))
    const { stdout, stderr, error } = spawnSync(process.execPath, [fileURLToPath(script), ...args(predicted)], { encoding: 'utf8' })
    if (error) throw error
    if (stdout.trim() === '') throw new Error(`${fileURLToPath(script)} printed nothing: ${stderr}`)
    return stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `roles.f1` in `{roles: {f1: 0.5}}`; NaN where there is no such number. */
export function figureAt(scores: unknown, path: string): number {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], scores)
  return typeof value === 'number' ? value : Number.NaN
}

/** `[right, all]` of a check's last line, `N of M ...`. */
export function rightOf(printed: string): readonly [right: number, all: number] {
  const [, right, all] = /(\d{1,9}) of (\d{1,9})/.exec(printed.trim().split('\n').at(-1) ?? '') ?? []
  return [Number(right), Number(all)]
}
