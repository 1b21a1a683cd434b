// Builds the app of the desk (src/web) into FOLDER/web: scripts that load page by page, one sheet of styles, the world's outlines; each
// also compressed, so that the server need not do it.
//
//   node scripts/build-web.mjs [FOLDER]    FOLDER is dist when absent
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ROOT } from './setup.mjs'

/** Smaller files gain nothing. */
const LEAST = 1024
const [target = 'dist'] = process.argv.slice(2)
const out = join(ROOT, 'node_modules', `.web-${process.pid}`)
const assets = join(out, 'assets')
const from = (...parts) => join(ROOT, 'src', 'web', ...parts)

mkdirSync(assets, { recursive: true })
await build({
  entryPoints: [from('main.tsx')],
  outdir: assets,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome123', 'firefox120', 'safari17.5'],
  jsx: 'automatic',
  minify: true,
  legalComments: 'linked',
  chunkNames: 'part-[hash]',
  entryNames: '[name]',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
  tsconfig: from('tsconfig.json'),
})
copyFileSync(from('index.html'), join(out, 'index.html'))
copyFileSync(from('icon.svg'), join(assets, 'icon.svg'))
copyFileSync(join(ROOT, 'node_modules', 'world-atlas', 'countries-50m.json'), join(assets, 'world.json'))
writeFileSync(join(assets, 'countries.json'), JSON.stringify(countryNames()))

for (const name of readdirSync(assets)) {
  const path = join(assets, name)
  if (statSync(path).size < LEAST || !/\.(js|css|json|svg)$/.test(name)) continue
  const bytes = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

// In one step, so that a desk that runs meanwhile finds the old app or the new one.
const place = join(ROOT, target, 'web')
const old = `${out}-old`
if (existsSync(place)) renameSync(place, old)
renameSync(out, place)
rmSync(old, { recursive: true, force: true })

/** Names of countries by their code. */
function countryNames() {
  const rows = readFileSync(join(ROOT, 'data', 'places', 'countries.tsv'), 'utf8').split('\n')
  return Object.fromEntries(
    rows.filter((row) => row !== '' && !row.startsWith('#')).map((row) => [1, 5].map((column) => row.split('\t')[column])),
  )
}
