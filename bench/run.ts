/**
 * Times reading beside its peers, on this machine and in this run:
 *
 *   npm run bench -- [feeds|lineage|record|watches|desk] [--stories N] [--threads N]
 *
 * `feeds` pulls two thousand feeds and nothing else (`feeds/run.ts`); `lineage` indexes a million stories (`lineage.ts`);
 * `record` asks the record at size (`record.ts`, with options of its own); `watches` matches ten watches with 10,000
 * incidents; `desk` opens the app over a record at size (`desk/run.ts`).
 *
 * Prints the cold start of the command, sentences a second from text to record, the memory of the reading process, the size of the
 * package, and what the peers do. Asserts nothing: figures of a busy machine are no test.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchArticles } from './article/run.ts'
import { benchDesk } from './desk/run.ts'
import { benchFeeds } from './feeds/run.ts'
import { benchLineage } from './lineage.ts'
import { runPeers } from './peers.ts'
import { benchRecord } from './record.ts'
import { benchStories } from './text.ts'
import { benchWatches, timeWatches } from './watches/run.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stories: { type: 'string', default: '1000' },
    threads: { type: 'string', default: '2' },
    reports: { type: 'string' },
    store: { type: 'string' },
    turns: { type: 'string' },
    folder: { type: 'string' },
    url: { type: 'string' },
    only: { type: 'string' },
  },
})

if (positionals.includes('feeds')) await benchFeeds()
else if (positionals.includes('lineage')) benchLineage()
else if (positionals.includes('record')) await benchRecord(options)
else if (positionals.includes('watches')) benchWatches()
else if (positionals.includes('desk')) await benchDesk(options)
else if (existsSync(new URL('../dist/index.js', import.meta.url))) await bench()
else {
  console.error('bench times the built package: npm run build')
  process.exitCode = 1
}

async function bench(): Promise<void> {
  const stories = benchStories(Number(options.stories))
  const row = (what: string, value: string, aim: string): void => console.log(`${what.padEnd(34)} ${value.padStart(12)}   ${aim}`)
  row('cold start, one story', `${coldStart()} ms`, 'under 1500 ms')
  const own = await readAll(stories)
  row('text to record', `${own.perSecond.toFixed(0)} /s`, `sentences a second, ${options.threads} threads; at least 300`)
  row('parsing alone', `${own.parsed.toFixed(0)} /s`, 'the same, without events')
  row(
    'processor time',
    `${own.milliseconds.toFixed(2)} ms`,
    'a sentence, all threads together; tells more than the rate where the machine is busy',
  )
  row('memory of the process', `${own.megabytes.toFixed(0)} MB`, 'under 700 MB')
  row('ten watches, 10,000 incidents', `${timeWatches().milliseconds.toFixed(0)} ms`, 'of processor time, matched with why; under 1000 ms')
  row('package', packageSize(), 'packed, under 80 MB')
  for (const { name, does, perSecond, note } of await runPeers(stories)) {
    const ratio = perSecond === null ? '' : `${does} only; Chancery reads at ${(own.perSecond / perSecond).toFixed(3)} of its rate`
    row(name, perSecond === null ? '-' : `${perSecond.toFixed(0)} /s`, note || ratio)
  }
  await benchArticles()
}

/** Median of five runs of the command, in milliseconds. */
function coldStart(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    const { status } = spawnSync(process.execPath, ['bin/chancery', 'read', 'samples/01-port-blast.txt'], { cwd: ROOT })
    if (status !== 0) throw new Error(`bin/chancery ended with ${status}`)
    return performance.now() - start
  })
  return Math.round(times.sort((a, b) => a - b)[2] ?? 0)
}

/** The built package reads all stories; sentences are counted by its own parser, in a pass that is timed apart. */
async function readAll(
  stories: readonly string[],
): Promise<{ perSecond: number; parsed: number; milliseconds: number; megabytes: number }> {
  const { makeReader } = (await import(new URL('../dist/index.js', import.meta.url).href)) as typeof import('../src/index.ts')
  const reader = await makeReader({ threads: Number(options.threads) })
  for (const story of stories.slice(0, 10)) await reader.read(story)
  const before = process.cpuUsage()
  const start = performance.now()
  for await (const _ of reader.readAll(stories));
  const middle = performance.now()
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.resourceUsage().maxRSS / 1024
  let sentences = 0
  for (const story of stories) sentences += (await reader.parse(story)).sentences.length
  const end = performance.now()
  await reader.close()
  return {
    perSecond: sentences / ((middle - start) / 1000),
    parsed: sentences / ((end - middle) / 1000),
    milliseconds: (user + system) / 1000 / sentences,
    megabytes,
  }
}

function packageSize(): string {
  const { status, stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel', 'error'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) return 'unknown'
  const printed: unknown = JSON.parse(stdout.slice(stdout.search(/[[{]/)))
  const [packed] = Object.values(printed as Record<string, { size: number }>) // a list, or an object by name in newer versions of npm
  return `${((packed?.size ?? 0) / 1e6).toFixed(1)} MB`
}
