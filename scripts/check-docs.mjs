// Checks that the docs tell the truth: every command, option, format, error code and fault code stands in docs/manual.md, every field
// of a reading in docs/output.md and every dependency in docs/dependencies.md; relative links lead somewhere; commands and programs in
// code blocks run; pasted output is what the command prints.
//
//   node scripts/check-docs.mjs [--write]    --write pastes fresh output into blocks that follow `<!-- output: COMMAND -->`
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { missingCommands, missingFields, missingWords, selfTest, strayFields } from './docs-rules.mjs'
import { exec, ROOT, setUp } from './setup.mjs'

const WRITE = process.argv.includes('--write')
const read = (path) => readFileSync(join(ROOT, path), 'utf8')
const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))

setUp()
const pages = ['README.md', 'DESIGN.md', 'TOUR.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')].filter((page) =>
  existsSync(join(ROOT, page)),
)
const scratch = mkdtempSync(join(tmpdir(), 'chancery-docs-'))
const env = shimmed(scratch)

const faults = [
  ...selfTest(),
  ...(await manualFaults()),
  ...outputFaults(),
  ...dependencyFaults(),
  ...pages.flatMap(linkFaults),
  ...pages.flatMap(blockFaults),
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

/** An environment in which `chancery` is this checkout's command. */
function shimmed(folder) {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'chancery'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'chancery')}" "$@"\n`, { mode: 0o755 })
  const home = join(folder, 'chancery-data')
  return { PATH: `${bin}${delimiter}${process.env.PATH}`, COLUMNS: '100', NO_COLOR: '1', SCRATCH: folder, CHANCERY_HOME: home }
}

async function manualFaults() {
  const manual = read('docs/manual.md')
  const { ERROR_CODES } = await dist('kit/errors.js')
  const { READ_FORMATS } = await dist('cli/read-command.js')
  const { PARSE_FORMATS } = await dist('cli/parse-command.js')
  const { WHY_FORMATS } = await dist('cli/why-command.js')
  const faultCodes = [...(/type FaultCode =([\s\S]*?)\n\n/.exec(read('src/wire/fault.ts'))?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
    (m) => m[1],
  )
  const words = [...Object.keys(ERROR_CODES), ...faultCodes, ...READ_FORMATS, ...PARSE_FORMATS, ...WHY_FORMATS]
  return [...missingCommands(manual, help), ...missingWords(manual, words).map((word) => `docs/manual.md: nothing about ${word}`)]
}

/** Help of a command, as the command prints it. */
function help(...command) {
  return exec(process.execPath, ['bin/chancery', ...command, '--help'], { quiet: true }).stdout
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

/** Runs every `sh` and `js` block (a `text` block is only shown) and compares pasted output. */
function blockFaults(page) {
  let text = read(page)
  const out = []
  for (const [whole, opening, command, pasted] of text.matchAll(/(<!-- output: (.+?) -->\n```\w*\n)([\s\S]*?)```/g)) {
    const { ok, stdout, output } = exec('sh', ['-c', command], { quiet: true, env })
    if (!ok) out.push(`${page}: ${command}: ${output.trim()}`)
    else if (stdout !== pasted && WRITE) text = text.replace(whole, () => `${opening}${stdout}\`\`\``)
    else if (stdout !== pasted) out.push(`${page}: the output of ${command} has changed; run node scripts/check-docs.mjs --write`)
  }
  if (WRITE) writeFileSync(join(ROOT, page), text)
  for (const [, language, code] of text.matchAll(/^```(sh|js)\n([\s\S]*?)^```/gm)) {
    const run = language === 'sh' ? ['sh', ['-ec', code]] : [process.execPath, ['--input-type=module', '-e', code]]
    const { ok, output } = exec(run[0], run[1], { quiet: true, env })
    if (!ok) out.push(`${page}: this block fails:\n${code.trimEnd()}\n${output.trim()}`)
  }
  return out
}
