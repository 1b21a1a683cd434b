// Prints what the knowledge costs, in the style of bench/run.ts: size of data/ on disk, memory and time to load it, microseconds a look-up.
// Asserts nothing: figures of a busy machine are no test.
//
//   node --import tsx scripts/pack-gazetteer-times.mjs
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadGazetteer } from '../src/knowledge/gazetteer/gazetteer.ts'
import { loadKnowledge } from '../src/knowledge/knowledge.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', 'data')
const MIB = 2 ** 20
const row = (what, value, note) => console.log(`${what.padEnd(34)} ${value.padStart(12)}   ${note}`)

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0)
}

/** Seconds that an act takes. */
function timed(act) {
  const start = performance.now()
  const value = act()
  return { value, seconds: (performance.now() - start) / 1000 }
}

/** Names as stories have them: countries, units, regions and spellings, and as many that nothing knows. */
function names() {
  const cells = ['countries.tsv:5', 'regions.tsv:5', 'spellings.tsv:1', 'spellings.tsv:2'].flatMap((source) => {
    const [file, column] = source.split(':')
    const lines = readFileSync(join(DATA, 'places', file), 'utf8').split('\n')
    return lines.filter((l) => l && !l.startsWith('#')).flatMap((l) => l.split('\t')[Number(column)].split('|'))
  })
  return [...cells, ...cells.map((cell) => `Q${cell}w`)]
}

const before = process.memoryUsage()
const gazetteer = timed(() => loadGazetteer(DATA))
const knowledge = timed(() => loadKnowledge(DATA))
const after = process.memoryUsage()
const asked = names()
for (let i = 0; i < 20; i++) for (const name of asked) gazetteer.value.lookup(name)
const rounds = 50
const { seconds } = timed(() => {
  for (let i = 0; i < rounds; i++) for (const name of asked) gazetteer.value.lookup(name)
})
row('data/', `${(sizeOf(DATA) / MIB).toFixed(1)} MiB`, 'on disk, all of it')
row('gazetteer.bin', `${(statSync(join(DATA, 'places', 'gazetteer.bin')).size / MIB).toFixed(1)} MiB`, 'on disk')
row('opening the gazetteer', `${(gazetteer.seconds * 1000).toFixed(0)} ms`, '')
row('loading all knowledge', `${(knowledge.seconds * 1000).toFixed(0)} ms`, '')
row('memory of it', `${((after.rss - before.rss) / MIB).toFixed(0)} MiB`, 'resident, with one more gazetteer')
row(
  'a look-up, warm',
  `${((seconds * 1e6) / rounds / asked.length).toFixed(2)} us`,
  `${asked.length} names, half of them unknown; aim under 5`,
)
