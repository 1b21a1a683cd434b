// Checks that the docs tell the truth: every command, option, format, error code and fault code stands in docs/manual.md, every field
// of a reading in docs/output.md and every dependency in docs/dependencies.md; relative links lead somewhere; commands and programs in
// code blocks run; pasted output is what the command prints.
// Pages run beside each other, each with folders of its own; what a page runs is run in the order of the page.
//
//   node scripts/check-docs.mjs [--write] [PAGE...]    --write pastes fresh output into blocks that follow `<!-- output: COMMAND -->`;
//                                                     the blocks of all pages are run when none is named
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { missingCommands, missingFields, missingWords, selfTest, strayFields } from './docs-rules.mjs'
import { ROOT, setUp } from './setup.mjs'
import { sideBySide, start } from './side-by-side.mjs'

const WRITE = process.argv.includes('--write')
const named = process.argv.slice(2).filter((word) => word !== '--write')
const read = (path) => readFileSync(join(ROOT, path), 'utf8')
const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))

setUp()
const pages = ['README.md', 'DESIGN.md', 'TOUR.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')].filter((page) =>
  existsSync(join(ROOT, page)),
)
const scratch = mkdtempSync(join(tmpdir(), 'chancery-docs-'))
const faults = [
  ...(await selfTest()),
  ...(await manualFaults()),
  ...outputFaults(),
  ...dependencyFaults(),
  ...pages.flatMap(linkFaults),
  ...(await allBlockFaults()),
]
rmSync(scratch, { recursive: true, force: true })
for (const fault of faults) console.log(fault)
console.log(`${pages.length} pages, ${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)

function markdownIn(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name))
}

/** An environment in which `chancery` is this checkout's command, and the folders are those of one page. */
function shimmed(page) {
  const folder = join(scratch, page.replaceAll(/\W/g, '-'))
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'chancery'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'chancery')}" "$@"\n`, { mode: 0o755 })
  const home = join(folder, 'chancery-data')
  return { PATH: `${bin}${delimiter}${process.env.PATH}`, COLUMNS: '100', NO_COLOR: '1', SCRATCH: folder, CHANCERY_HOME: home }
}

async function manualFaults() {
  const manual = read('docs/manual.md')
  const { ERROR_CODES } = await dist('kit/errors.js')
  const { READ_FORMATS, PARSE_FORMATS, WHY_FORMATS } = await dist('cli/formats.js')
  const faultCodes = [...(/type FaultCode =([\s\S]*?)\n\n/.exec(read('src/wire/fault.ts'))?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
    (m) => m[1],
  )
  const words = [...Object.keys(ERROR_CODES), ...faultCodes, ...READ_FORMATS, ...PARSE_FORMATS, ...WHY_FORMATS]
  const help = await helper()
  return [...(await missingCommands(manual, help)), ...missingWords(manual, words).map((word) => `docs/manual.md: nothing about ${word}`)]
}

/** Gives the help of a command, as the command prints it: what `bin/chancery` calls, called here, as there are fifty. */
async function helper() {
  const { run } = await dist('cli/run.js')
  return async (...command) => {
    const printed = []
    const stdout = { isTTY: false, columns: undefined, write: async (text) => void printed.push(text) }
    const code = await run([...command, '--help'], { stdout, stderr: stdout, env: {} })
    return code === 0 ? printed.join('') : ''
  }
}

function outputFaults() {
  const schema = JSON.parse(read('schema/reading.schema.json'))
  const page = read('docs/output.md')
  return [...missingFields(page, schema), ...strayFields(page, schema)]
}

function dependencyFaults() {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const page = read('docs/dependencies.md')
  const listed = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) => !page.includes(`| \`${name}\` ${version} |`),
  )
  return listed.map(([name, version]) => `docs/dependencies.md: no row for \`${name}\` ${version}`)
}

function linkFaults(page) {
  const links = [...read(page).matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map((m) => m[1])
  const local = links.filter((link) => !/^[a-z]+:/.test(link))
  return local.filter((link) => !existsSync(join(ROOT, dirname(page), link))).map((link) => `${page}: ${link} leads nowhere`)
}

/** Faults of all pages, in their order; the pages with the most to run are begun first. */
async function allBlockFaults() {
  const most = (page) => [...read(page).matchAll(/^(?:<!-- output: |```(?:sh|js)\n)/gm)].length
  const asked = named.length === 0 ? pages : pages.filter((page) => named.includes(page))
  const begun = [...asked].sort((a, b) => most(b) - most(a))
  const found = await Promise.all(sideBySide(begun, blockFaults))
  return asked.flatMap((page) => found[begun.indexOf(page)])
}

/** Runs every `sh` and `js` block (a `text` block is only shown) and compares pasted output. */
async function blockFaults(page) {
  const env = shimmed(page)
  let text = read(page)
  const out = []
  for (const [whole, opening, command, pasted] of text.matchAll(/(<!-- output: (.+?) -->\n```\w*\n)([\s\S]*?)```/g)) {
    const { ok, stdout, output } = await start('sh', ['-c', command], { env })
    if (!ok) out.push(`${page}: ${command}: ${output.trim()}`)
    else if (stdout !== pasted && WRITE) text = text.replace(whole, () => `${opening}${stdout}\`\`\``)
    else if (stdout !== pasted) out.push(`${page}: the output of ${command} has changed; run node scripts/check-docs.mjs --write`)
  }
  if (WRITE) writeFileSync(join(ROOT, page), text)
  for (const [, language, code] of text.matchAll(/^```(sh|js)\n([\s\S]*?)^```/gm)) {
    const run = language === 'sh' ? ['sh', ['-ec', code]] : [process.execPath, ['--input-type=module', '-e', code]]
    const { ok, output } = await start(run[0], run[1], { env })
    if (!ok) out.push(`${page}: this block fails:\n${code.trimEnd()}\n${output.trim()}`)
  }
  return out
}
