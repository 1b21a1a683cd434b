// npm run build: compiles src to dist, and packs the gazetteer where the packed file is missing or older than what it is made of.
//
//   node scripts/build.mjs [--all]    --all packs the gazetteer whatever its age
//
// The new dist takes the place of the old one in one step, so that a command that runs meanwhile finds one or the other.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exec, needsGazetteer, ROOT } from './setup.mjs'

const fresh = join(ROOT, 'dist.new')
const dist = join(ROOT, 'dist')
const old = join(ROOT, 'dist.old')

/** Runs one step; ends the process with its status when it fails. */
function step(args) {
  const { ok, status } = exec(process.execPath, args)
  if (!ok) process.exit(status)
}

const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
rmSync(fresh, { recursive: true, force: true })
step([tsc, '-p', 'tsconfig.build.json', '--outDir', 'dist.new'])
rmSync(old, { recursive: true, force: true })
if (existsSync(dist)) renameSync(dist, old)
renameSync(fresh, dist)
rmSync(old, { recursive: true, force: true })

if (needsGazetteer() || process.argv.includes('--all')) step([join('scripts', 'pack-gazetteer.mjs')])
