// Packs the hand-edited tables of the wire and story rooms into modules, so that both rooms need no disk.
//
//   node scripts/pack-tables.mjs           write src/wire/tables.ts and src/story/tables.ts
//   node scripts/pack-tables.mjs --check   exit 1 when one of them is not what the tables say
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** `[{column: value}]` of a table whose first line names the columns. */
export function rowsOf(tsv) {
  const [head, ...lines] = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head.split('\t')
  return lines.map((line) => Object.fromEntries(columns.map((c, i) => [c, line.split('\t')[i] ?? ''])))
}

/** Rows of a table from which lines hold several of them, so that the module stays short, and the length of such a line. */
const MANY_ROWS = 100
const LINE = 1500

/** The lines of a constant: one a row, or as many as fit. */
function linesOf(rows) {
  if (rows.length < MANY_ROWS) return rows
  const lines = []
  for (const row of rows) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + row.length < LINE) lines[lines.length - 1] = `${last} ${row.trim()}`
    else lines.push(row)
  }
  return lines
}

/** The module of one room: one constant a table; sources stay in the tables. */
export function moduleOf(room) {
  const folder = new URL(`data/${room}/`, root)
  const parts = readdirSync(folder)
    .filter((f) => f.endsWith('.tsv'))
    .sort()
    .map((file) => {
      const rows = rowsOf(readFileSync(new URL(file, folder), 'utf8')).map(({ source, ...row }) => `  ${JSON.stringify(row)},`)
      const name = file.replace('.tsv', '').replaceAll('-', '_').toUpperCase()
      return `export const ${name} = [\n${linesOf(rows).join('\n')}\n] as const\n`
    })
  return `// Made by scripts/pack-tables.mjs from data/${room}/*.tsv. Edit those.\n\n${parts.join('\n')}`
}

if (process.argv[1]?.endsWith('pack-tables.mjs')) {
  let stale = 0
  for (const room of ['wire', 'story', 'record']) {
    const file = new URL(`src/${room}/tables.ts`, root)
    const text = moduleOf(room)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    stale++
    if (process.argv.includes('--check')) process.stderr.write(`src/${room}/tables.ts is stale: run node scripts/pack-tables.mjs\n`)
    else writeFileSync(file, text)
  }
  if (process.argv.includes('--check') && stale > 0) process.exitCode = 1
}
