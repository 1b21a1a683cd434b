// npm test: installs what it needs, then types, lint, architecture, docs, dead code and tests, with one line and a time each.
// Ends with `N passed, N failed`; exits 1 when anything failed. `npm test -- PATTERN` runs only the tests whose file fits.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, exec, install, needsBuild, needsInstall } from './setup.mjs'

const npx =
  (name, ...args) =>
  () =>
    exec('npx', ['--no-install', name, ...args], { quiet: true })
const script =
  (name, ...args) =>
  () =>
    exec(process.execPath, [join('scripts', name), ...args], { quiet: true })

const STEPS = [
  ['install', () => (needsInstall() ? install({ quiet: true }) : { ok: true })],
  ['build', () => (needsBuild() ? build({ quiet: true }) : { ok: true })],
  ['types', npx('tsc', '-p', 'tsconfig.json')],
  ['lint', npx('biome', 'check', '--error-on-warnings')],
  ['architecture', script('check-architecture.mjs')],
  ['dead code', npx('knip', '--no-progress')],
  ['tables', script('pack-tables.mjs', '--check')],
  ['docs', script('check-docs.mjs')],
  ['examples', script('check-examples.mjs')],
]

let passed = 0
let failed = 0
const clock = () => performance.now()
const told = (ok, name, start, more = '') => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(13)} ${((clock() - start) / 1000).toFixed(1).padStart(5)} s${more}`)
}

const only = process.argv.slice(2)
for (const [name, act] of STEPS) {
  if (only.length > 0 && !['install', 'build'].includes(name)) continue
  const start = clock()
  const done = act()
  if (done.ok) passed++
  else failed++
  told(done.ok, name, start)
  if (!done.ok)
    console.log(
      done.output
        .trim()
        .split('\n')
        .map((line) => `     ${line}`)
        .join('\n'),
    )
  if (!done.ok && name === 'install') break
}
if (failed === 0 || passed > 0) runTests()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  const file = join(folder, 'result.json')
  const start = clock()
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
  told(faults === 0, 'tests', start, `  ${result?.numPassedTests ?? 0} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
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
