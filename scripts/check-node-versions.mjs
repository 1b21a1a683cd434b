// Reads a sample on Node 20, 22 and 24 (the npm package `node` brings each one) and checks that all print the same bytes.
// A version that npm cannot bring is skipped with one clear line; at least the Node that runs this script is always tried.
import { createHash } from 'node:crypto'
import { exec, setUp } from './setup.mjs'

const VERSIONS = ['20', '22', '24']

const SAMPLE = 'samples/01-port-blast.txt'
const args = ['bin/chancery', 'read', SAMPLE, '--format', 'jsonl']

setUp()
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)
const here = exec(process.execPath, args, { quiet: true })
if (!here.ok) {
  console.log(here.output)
  process.exit(1)
}
const want = digest(here.stdout)
console.log(`node ${process.versions.node} (this one): ${want}`)

let failed = 0
for (const version of VERSIONS) {
  const has = exec('npx', ['--yes', `node@${version}`, '--version'], { quiet: true })
  if (!has.ok) {
    console.log(`node ${version}: skipped, npm cannot bring it here`)
    continue
  }
  const name = has.stdout.trim()
  const got = exec('npx', ['--yes', `node@${version}`, ...args], { quiet: true })
  const same = got.ok && digest(got.stdout) === want
  if (!same) failed++
  console.log(`node ${name}: ${got.ok ? digest(got.stdout) : `failed\n${got.output}`}${got.ok && !same ? ' (differs)' : ''}`)
}
process.exit(failed === 0 ? 0 : 1)
