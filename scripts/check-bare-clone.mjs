// Clones what is committed into an empty folder and runs its `npm start` there: what a newcomer does first. It must read a story, open
// the desk, serve its app, and fill the record from the sample wire; then it is interrupted and must end in peace.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const START_MS = 300_000
const FILL_MS = 180_000
const END_MS = 20_000
/** Stories that must have come in before it is believed that the record fills. */
const ENOUGH = 40

if (!existsSync(join(ROOT, '.git'))) {
  console.log('bare clone: skipped, this is no git checkout')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'chancery-clone-'))
const cloned = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, folder], { encoding: 'utf8' })
const fault = cloned.status === 0 ? await tryOut() : cloned.stderr
console.log(fault === null ? 'bare clone: npm start reads a story, opens the desk and fills it' : `bare clone: failed\n${fault}`)
rmSync(folder, { recursive: true, force: true })
process.exit(fault === null ? 0 : 1)

/** Null when all went well, else what did not. */
async function tryOut() {
  let said = ''
  let ended = null
  const started = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (bytes) => (said += bytes))
  started.on('exit', (code) => (ended = code ?? 1))
  try {
    const address = await until(START_MS, () => ended !== null || /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0])
    if (typeof address !== 'string') return `the desk did not open\n${said}`
    if (!/\breports \(\d+\)/.test(said)) return `no story was read\n${said}`
    const page = await (await fetch(address)).text()
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
    if (script === undefined || !(await fetch(`${address}${script}`)).ok) return `the app is not served\n${page}`
    const filled = await until(FILL_MS, async () => (await (await fetch(`${address}/api/v1/record`)).json()).totals.story >= ENOUGH)
    if (filled !== true) return `the record does not fill\n${said}`
    process.kill(-started.pid, 'SIGINT')
    const stopped = await until(END_MS, () => ended !== null)
    return stopped === true ? null : 'it does not end when it is interrupted'
  } finally {
    if (ended === null) process.kill(-started.pid, 'SIGKILL')
  }
}

/** The first answer that is something, within the time; undefined when there is none. */
async function until(ms, look) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return undefined
}
