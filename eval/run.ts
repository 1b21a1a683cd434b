/**
 * Scores the reader on every open set at hand and holds the figures against their floors.
 *
 *   npm run eval -- [--set NAME]... [--shared DIR] [--threads N] [--print] [--keep]
 *
 * `--set` runs one set (the names are printed); `--print` shows what the checks printed; `--keep` raises the floors to what was reached.
 * The shared folder is ../shared when not named. Exits 1 when a figure lies below its floor; where there is no shared folder, one
 * line says so and nothing fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makeReader } from '../src/index.ts'
import { type EvalContext, PARTS } from './parts.ts'
import { fallen, floorOf, keyOf, type Published, type Row, tableLines } from './row.ts'

const FLOORS = new URL('floors.json', import.meta.url)
const PUBLISHED = new URL('published.json', import.meta.url)
const load = <T>(file: URL): T => JSON.parse(readFileSync(file, 'utf8')) as T

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    shared: { type: 'string' },
    threads: { type: 'string', default: '2' },
    print: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
const shared = options.shared === undefined ? new URL('../../shared/', import.meta.url) : pathToFileURL(`${options.shared}/`)

if (!existsSync(shared)) console.log('skipped: no shared folder here; name one with --shared')
else process.exitCode = await evaluate()

async function evaluate(): Promise<number> {
  const wanted = PARTS.filter((part) => options.set === undefined || options.set.includes(part.name))
  if (wanted.length === 0) {
    console.error(`no such set; there are ${PARTS.map((part) => part.name).join(', ')}`)
    return 2
  }
  const context: EvalContext = {
    shared,
    threads: Number(options.threads),
    reader: await makeReader({ threads: Number(options.threads) }),
    told,
  }
  const rows: Row[] = []
  for (const part of wanted) {
    const start = performance.now()
    const { rows: own, printed } = await part.run(context)
    rows.push(...own)
    process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${part.name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    if (options.print) console.log(printed)
  }
  await context.reader.close()
  return report(rows)
}

function told(set: string, done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${set}: ${done} of ${all}`)
}

function report(rows: readonly Row[]): number {
  const floors = load<Record<string, number>>(FLOORS)
  console.log(tableLines(rows, floors, load<Record<string, Published[]>>(PUBLISHED)).join('\n'))
  const below = fallen(rows, floors)
  if (options.keep) raise(rows, floors)
  if (below.length > 0) console.log(`below the floor: ${below.map(keyOf).join(', ')}`)
  return below.length === 0 ? 0 : 1
}

/** Floors follow the figures upwards only. */
function raise(rows: readonly Row[], floors: Record<string, number>): void {
  for (const row of rows) {
    if (Number.isFinite(row.value)) floors[keyOf(row)] = Math.max(floorOf(row.value), floors[keyOf(row)] ?? 0)
  }
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
}
