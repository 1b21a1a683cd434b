// Clones what is committed into an empty folder and runs its `npm start` there: what a newcomer does first.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const run = (command, args, cwd) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' })

if (!existsSync(join(ROOT, '.git'))) {
  console.log('bare clone: skipped, this is no git checkout')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'chancery-clone-'))
const cloned = run('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, folder], ROOT)
const started = cloned.status === 0 ? run('npm', ['start', '--silent'], folder) : cloned
const fine = started.status === 0 && /\breports \(\d+\)/.test(started.stdout)
console.log(fine ? 'bare clone: npm start reads the samples' : `bare clone: failed\n${started.stdout}${started.stderr}`)
rmSync(folder, { recursive: true, force: true })
process.exit(fine ? 0 : 1)
