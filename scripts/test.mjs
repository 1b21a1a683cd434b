// npm test: installs what it needs, then types, lint, architecture, docs, dead code and tests, with one line and a time each. What
// stands between the build and the tests runs as many at a time as there are cores; the lines come in the same order.
// Ends with `N passed, N failed`; exits 1 when anything failed. `npm test -- PATTERN` runs only the tests whose file fits.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, exec, install, needsBuild, needsInstall } from './setup.mjs'
import { sideBySide, start } from './side-by-side.mjs'

const npx =
  (name, ...args) =>
  () =>
    start('npx', ['--no-install', name, ...args])
const script =
  (name, ...args) =>
  () =>
    start(process.execPath, [join('scripts', name), ...args])

/** What all else needs. */
const FIRST = [
  ['install', () => (needsInstall() ? install({ quiet: true }) : { ok: true })],
  ['build', () => (needsBuild() ? build({ quiet: true }) : { ok: true })],
]
/** The longest first. */
const CHECKS = [
  ['docs', script('check-docs.mjs')],
  ['types', npx('tsc', '-p', 'tsconfig.json')],
  ['types of app', npx('tsc', '-p', join('src', 'web', 'tsconfig.json'))],
  ['lint', npx('biome', 'check', '--error-on-warnings')],
  ['architecture', script('check-architecture.mjs')],
  ['dead code', npx('knip', '--no-progress')],
  ['tables', script('pack-tables.mjs', '--check')],
  ['examples', script('check-examples.mjs')],
]

let passed = 0
let failed = 0
const clock = () => performance.now()
const told = (ok, name, ms, more = '') => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(13)} ${(ms / 1000).toFixed(1).padStart(5)} s${more}`)
}

const only = process.argv.slice(2)
const installed = await runAll(FIRST, 1)
if (installed && only.length === 0) await runAll(CHECKS)
if (failed === 0 || passed > 0) runTests()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Runs steps, at most so many at a time, and tells each in its order; whether all went on to the end, as none can without packages. */
async function runAll(steps, lanes) {
  const runs = sideBySide(steps, timed, lanes)
  for (const [i, [name]] of steps.entries()) {
    const { done, ms } = await runs[i]
    if (done.ok) passed++
    else failed++
    told(done.ok, name, ms)
    if (!done.ok) console.log(indented(done.output))
    if (!done.ok && name === 'install') return false
  }
  return true
}

async function timed([, act]) {
  const begin = clock()
  const done = await act()
  return { done, ms: clock() - begin }
}

function indented(text) {
  const lines = text.trim().split('\n')
  return lines.map((line) => `     ${line}`).join('\n')
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  const file = join(folder, 'result.json')
  const begin = clock()
  const done = exec(
    'npx',
    ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...only],
    { quiet: true },
  )
  const result = readResult(file)
  rmSync(folder, { recursive: true, force: true })
  const bad = result === null ? 1 : result.numFailedTests + result.numFailedTestSuites * (result.numFailedTests === 0 ? 1 : 0)
  const faults = done.ok ? bad : Math.max(1, bad)
  passed += result?.numPassedTests ?? 0
  failed += faults
  const skipped = result?.numPendingTests ?? 0
  told(faults === 0, 'tests', clock() - begin, `  ${result?.numPassedTests ?? 0} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  for (const line of skipReasons(done.output)) console.log(`     ${line}`)
  if (faults > 0) console.log(done.output.trim())
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Tests that cannot run here say so in a line that begins with `skipped: `. */
function skipReasons(output) {
  return [
    ...new Set(
      output
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('skipped: ')),
    ),
  ]
}
