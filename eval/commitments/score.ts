// Scores the ledger of commitments on little chains of stories: is a promise paired with the stories that tell what became of it, and
// does it stand where it should on a day? All chains of a file are settled together, so that one may be mistaken for another.
//
//   node --import tsx eval/commitments/score.ts [FILE] [--show]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { makeReader } from '../../src/index.ts'
import { type Chain, measure, readChains, settleChains } from './measure.ts'

const args = process.argv.slice(2)
const file = args.find((a) => !a.startsWith('--')) ?? 'eval/commitments/chains.jsonl'
const chains: readonly Chain[] = readChains(readFileSync(file, 'utf8'))
const reader = await makeReader({ threads: 1 })
const run = await settleChains(chains, (input) => reader.read(input))
await reader.close()
const { statuses, pairs, records } = measure(chains, run)
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`)
const [precision, recall] = [pairs.right / Math.max(1, pairs.found), pairs.right / Math.max(1, pairs.wanted)]
const right = statuses.filter((s) => s.got === s.wanted).length
process.stdout.write(`${basename(file)}: ${chains.length} chains\n`)
process.stdout.write(`status   ${right} of ${statuses.length} (${percent(right, statuses.length)})\n`)
process.stdout.write(
  `pairing  precision ${percent(pairs.right, pairs.found)}, recall ${percent(pairs.right, pairs.wanted)}, F1 ${percent(2 * precision * recall, precision + recall)}\n`,
)
process.stdout.write(`records  ${records.found} for ${records.wanted} promises\n`)
if (args.includes('--show')) {
  for (const s of statuses) if (s.got !== s.wanted) process.stdout.write(`  ${s.chain}/${s.id} on ${s.day}: ${s.got}, not ${s.wanted}\n`)
  for (const line of [...pairs.missed.map((p) => `  missed ${p}`), ...pairs.wrong.map((p) => `  wrong  ${p}`)])
    process.stdout.write(`${line}\n`)
  for (const line of records.extra) process.stdout.write(`  extra  ${line}\n`)
}
