// npm start: installs and builds what is needed, reads one sample story and prints what it coded, then opens the desk on this machine
// with a record of its own (the folder chancery-sample) that fills from the sample wire while it answers.
//
//   npm start [-- --port N]    what follows goes to `chancery serve`
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exec, ROOT, setUp } from './setup.mjs'

const HOME = 'chancery-sample'
const named = (folder, ending) =>
  readdirSync(join(ROOT, 'samples', folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join('samples', folder, name))

setUp()
// The samples are never mixed with a record that somebody keeps.
const { DATABASE_URL: _, ...env } = process.env
const read = exec(process.execPath, ['bin/chancery', 'read', join('samples', '06-brief.txt')])
if (!read.ok) process.exit(read.status)
const isNew = !existsSync(join(ROOT, HOME, 'record'))
const samples = [...named('wire', '.jsonl'), ...named('record', '.jsonl')]
const desk = spawn(process.execPath, ['bin/chancery', 'serve', '--home', HOME, '--import', ...samples, ...process.argv.slice(2)], {
  cwd: ROOT,
  env,
  stdio: ['inherit', 'pipe', 'inherit'],
})
let said = ''
desk.stdout.on('data', (bytes) => {
  process.stdout.write(bytes)
  const before = said
  said += bytes
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
  if (address !== undefined && !before.includes(address) && isNew) void addWatches(address)
})
// The desk has ^C from the terminal too, and ends by itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal))
desk.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))

/** Keeps the sample watches, as anybody could over the API. */
async function addWatches(address) {
  const headers = { 'content-type': 'application/json', 'chancery-request': '1' }
  for (const path of named('watches', '.json')) {
    const body = JSON.stringify({ watch: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) })
    const kept = await fetch(`${address}/api/v1/watches`, { method: 'POST', headers, body })
    if (!kept.ok) process.stderr.write(`${path}: ${await kept.text()}\n`)
  }
}
