// Kills imports without warning, again and again, and checks what is left.
//   node --import tsx tests/record/crash.ts [--kills 50] [--stories 320] [--batch 4] [--seed 1] [--only pglite|postgres]
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { type CrashPlan, type CrashSum, crashImports, openPlace, recordFolders } from './crash-run.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    stories: { type: 'string', default: '320' },
    batch: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const shared = { kills: Number(values.kills), stories: Number(values.stories), batch: Number(values.batch), seed: Number(values.seed) }

async function crash(name: string, more: Pick<CrashPlan, 'fresh'>): Promise<boolean> {
  const start = performance.now()
  const sum = await crashImports({ ...shared, ...more, open: openPlace, say: (line) => console.log(`${name}: ${line}`) })
  console.log(`${name}: ${told(sum)}, ${Math.round((performance.now() - start) / 1000)} s`)
  for (const fault of sum.faults) console.log(`${name}: ${fault}`)
  return sum.faults.length === 0
}

const told = ({ kills, opening, keeping, closing, imports, untold, faults }: CrashSum): string =>
  `${kills} kills (${opening} while opening, ${keeping} while keeping, ${closing} at the end), ${imports} imports brought to their end, ` +
  `${untold} stories kept but not told, ${faults.length} faults`

let well = true
if (values.only !== 'postgres') {
  const folders = recordFolders()
  well = (await crash('PGlite', folders)) && well
  folders.end()
}
if (values.only !== 'pglite') {
  const { server, why } = startPostgres()
  if (server === null) console.log(`skipped: crashes on a PostgreSQL server: ${why}`)
  else {
    well = (await crash('PostgreSQL', { fresh: () => server.database() })) && well
    server.stop()
  }
}
process.exitCode = well ? 0 : 1
