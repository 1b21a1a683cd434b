// Brings a checkout to where it can run: packages as locked, and a build. Does only what is out of date. Plain Node, no packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the root, its output shown unless `quiet`; returns the exit status and, when quiet, the output. */
export function exec(command, args, { quiet = false, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return {
    ok: done.status === 0,
    status: done.status ?? 1,
    stdout: done.stdout ?? '',
    output: `${done.stdout ?? ''}${done.stderr ?? ''}`,
    error: done.error,
  }
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) latest = Math.max(latest, changed(join(entry.parentPath ?? entry.path, entry.name)))
  }
  return latest
}

/** Missing, or older than the lockfile. npm writes node_modules/.package-lock.json at the end of an install. */
export const needsInstall = () => changed(join(ROOT, 'node_modules', '.package-lock.json')) < changed(join(ROOT, 'package-lock.json'))

/** What the packed gazetteer is made of, beside the packages that the lockfile names. */
const GAZETTEER_PARTS = [
  'data/places/admin1.tsv',
  'data/places/countries.tsv',
  'data/places/regions.tsv',
  'data/places/sites.tsv',
  'data/places/spellings.tsv',
  'src/knowledge/gazetteer/gazetteer-fold.ts',
  'src/knowledge/gazetteer/gazetteer-kinds.ts',
  'scripts/pack-gazetteer.mjs',
  'scripts/pack-gazetteer-rows.mjs',
  'scripts/pack-gazetteer-units.mjs',
]

export const needsGazetteer = () =>
  changed(join(ROOT, 'data', 'places', 'gazetteer.bin')) < Math.max(...GAZETTEER_PARTS.map((path) => changed(join(ROOT, path))))

const needsCompile = () =>
  changed(join(ROOT, 'dist', 'cli', 'main.js')) < Math.max(newest(join(ROOT, 'src')), changed(join(ROOT, 'tsconfig.build.json')))

export const needsBuild = () => needsCompile() || needsGazetteer()

/** `npm ci`, with the package's own settings only: npm's warnings about them are not the user's concern. */
export const install = (options) => exec('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], options)

export const build = (options) => exec('npm', ['run', '--silent', 'build'], options)

/** Installs and builds where needed, saying so; ends the process when that fails. */
export function setUp(say = (line) => process.stderr.write(`${line}\n`)) {
  for (const [needed, what, act] of [
    [needsInstall, 'installing packages (once)', install],
    [needsBuild, 'building', build],
  ]) {
    if (!needed()) continue
    say(`chancery: ${what} ...`)
    const done = act({ quiet: true })
    if (done.ok) continue
    process.stderr.write(`${done.output}\nchancery: ${what} failed; the lines above say why\n`)
    process.exit(done.status)
  }
}
