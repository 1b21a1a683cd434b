// npm run build: compiles src to dist, with the app of the desk in dist/web, and packs the gazetteer where the packed file is missing or older than what it is made of.
//
//   node scripts/build.mjs [--all]    --all packs the gazetteer whatever its age
//
// The new dist takes the place of the old one in one step, so that a command that runs meanwhile finds one or the other.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exec, needsGazetteer, ROOT } from './setup.mjs'

// Under node_modules, so that no tool looks into them; by process, so that two builds at once do not mix.
const fresh = join('node_modules', `.build-${process.pid}`)
const old = join('node_modules', `.build-${process.pid}-old`)
const dist = 'dist'
process.chdir(ROOT)

/** Runs one step; ends the process with its status when it fails. */
function step(args) {
  const { ok, status } = exec(process.execPath, args)
  if (ok) return
  rmSync(fresh, { recursive: true, force: true })
  process.exit(status)
}

step([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', fresh])
step([join('scripts', 'build-web.mjs'), fresh])
if (existsSync(dist)) renameSync(dist, old)
renameSync(fresh, dist)
rmSync(old, { recursive: true, force: true })

if (needsGazetteer() || process.argv.includes('--all')) step([join('scripts', 'pack-gazetteer.mjs')])
