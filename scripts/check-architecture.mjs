// Checks that imports go one way, room by room, as DESIGN.md says; that there are no import cycles; and that files and functions are
// small. Before it looks at the source it looks at a planted source with known faults (tests/fixtures/architecture), each of which it
// must catch: a check that looks at nothing is green too. `--report` prints the sizes.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { ROOT } from './setup.mjs'

/** From first to last: a room may import those before it and itself. The first prefix that fits a file's path is its room. */
const ROOMS = [
  ['kit', ['kit/']],
  ['knowledge', ['knowledge/']],
  ['model', ['model/']],
  ['wire', ['wire/']],
  ['story', ['story/']],
  ['feeds', ['feeds/']],
  ['fetch', ['fetch/']],
  ['language', ['language/']],
  ['reading/terms', ['reading/schema.ts', 'reading/context.ts']],
  ['reading/mention', ['reading/mention/']],
  ['reading/ground', ['reading/ground/']],
  ['reading/code', ['reading/code/']],
  ['reading', ['reading/']],
  ['record', ['record/']],
  ['store', ['store/']],
  ['desk', ['desk/']],
  ['pipeline', ['pipeline/']],
  ['server', ['server/']],
  ['web', ['web/']],
  ['rim', ['cli/', 'index.ts']],
]

/** What a room must not import though the order would let it: a path under src/, or a package. */
const MUST_NOT = [
  ['kit', /^(?!kit\/)/, 'imports nothing'],
  ['model', /^knowledge\//, 'knows no politics'],
  ['wire', /^(knowledge|model)\//, 'does not know what an event is'],
  ['story', /^(knowledge|model)\//, 'does not know what an event is'],
  ['feeds', /^(knowledge|model)\//, 'does not know what an event is'],
  ['fetch', /^(knowledge|model|story|feeds)\//, 'knows bytes and headers alone'],
  ['language', /^(story|wire|feeds|fetch)\/|^knowledge\/(ontology|lexicon|actors|gazetteer)/, 'knows neither stories nor PLOVER'],
  ['reading/mention', /^knowledge\/(gazetteer|actors)/, 'uses neither the gazetteer nor actor lists'],
  ['reading/ground', /^model\//, 'does not call the model'],
  ['reading/code', /^model\//, 'does not call the model'],
  ['record', /^(model|fetch|feeds)\//, 'takes readings as they are, and knows no database'],
  ['store', /^(model|language|knowledge|fetch)\//, 'keeps what the record decides'],
  ['desk', /^(model|language|fetch|feeds)\//, 'answers from the record'],
  ['web', /^(store|pipeline|server|fetch|feeds|model|language)\//, 'knows the API alone'],
  ['server', /^(model|language|reading\/(mention|ground|code)|fetch|feeds)\//, 'holds no rules'],
]

/** Effects live at the rim. */
const EFFECTS = /^(node:)?(fs|fs\/promises|net|http|https|dns|tls|child_process|worker_threads|os|process)$/
/** A room's own tables under data/ are constants: one small file of the room may read them from disk. */
const OWN_TABLES = /(^|\/)(tables?|word-lists)\.ts$/
const MAY_HAVE_EFFECTS = new Set(['knowledge', 'model', 'fetch', 'store', 'pipeline', 'server', 'rim'])

const HARD = { fileLines: 400, functionLines: 60 }
const SOFT = { fileLines: 250, functionLines: 35 }
const LEAST_MODULES = 40

const roomOf = (path) => ROOMS.findIndex(([, prefixes]) => prefixes.some((prefix) => path.startsWith(prefix)))

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
    .sort()
}

/** Every import of a file, as a path under the source folder or a package name; and the length of every function. */
function look(folder, path) {
  const text = readFileSync(join(folder, path), 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports = []
  const functions = []
  const add = (specifier) =>
    imports.push(
      specifier.startsWith('.')
        ? relative('.', join(dirname(path), specifier))
            .split(sep)
            .join('/')
        : specifier,
    )
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) add(node.moduleSpecifier.text)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0]))
      add(node.arguments[0].text)
    if (ts.isFunctionLike(node) && node.body) {
      functions.push({
        name: node.name?.getText(source) ?? 'anonymous',
        line: lineOf(node.getStart(source)),
        lines: lineOf(node.end) - lineOf(node.getStart(source)) + 1,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { path, lines: text.split('\n').length - 1, imports, functions }
}

function importFaults({ path, imports }) {
  const room = roomOf(path)
  if (room < 0) return [`${path}: stands in no room`]
  const name = ROOMS[room][0]
  return imports.flatMap((target) => {
    const other = roomOf(target)
    const banned = MUST_NOT.filter(([from, what]) => from === name && what.test(target)).map(
      ([, , why]) => `${path}: ${name} ${why}, but imports ${target}`,
    )
    if (banned.length > 0) return banned
    if (other > room) return [`${path}: ${name} imports ${target}, which comes after it`]
    const ownTable = target === 'node:fs' && OWN_TABLES.test(path)
    return EFFECTS.test(target) && !MAY_HAVE_EFFECTS.has(name) && !ownTable
      ? [`${path}: ${name} has no effects, but imports ${target}`]
      : []
  })
}

/** Each cycle once, by depth-first search. */
function cycleFaults(modules) {
  const byPath = new Map(modules.map((m) => [m.path, m]))
  const state = new Map()
  const faults = []
  const walk = (path, trail) => {
    if (state.get(path) === 'done' || !byPath.has(path)) return
    if (state.get(path) === 'open') {
      faults.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`)
      return
    }
    state.set(path, 'open')
    for (const next of byPath.get(path).imports) walk(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const { path } of modules) walk(path, [])
  return faults
}

const sizeFaults = ({ path, lines, functions }, hard) => [
  ...(lines > hard.fileLines ? [`${path}: ${lines} lines, more than ${hard.fileLines}`] : []),
  ...functions
    .filter((f) => f.lines > hard.functionLines)
    .map((f) => `${path}:${f.line}: ${f.name} has ${f.lines} lines, more than ${hard.functionLines}`),
]

function check(folder, hard) {
  const modules = sourceFiles(folder).map((path) => look(folder, path))
  return { modules, faults: [...modules.flatMap(importFaults), ...cycleFaults(modules), ...modules.flatMap((m) => sizeFaults(m, hard))] }
}

/** The planted faults, and what must be said of each. */
function selfTest() {
  const folder = join(ROOT, 'tests', 'fixtures', 'architecture')
  const { faults } = check(join(folder, 'src'), { fileLines: 20, functionLines: 8 })
  const wanted = readFileSync(join(folder, 'expected.txt'), 'utf8').split('\n').filter(Boolean)
  return [
    ...wanted.filter((line) => !faults.includes(line)).map((line) => `planted fault not caught: ${line}`),
    ...faults.filter((line) => !wanted.includes(line)).map((line) => `false alarm on the planted source: ${line}`),
  ]
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

function report(modules) {
  const files = modules.map((m) => m.lines).sort((a, b) => a - b)
  const functions = modules.flatMap((m) => m.functions.map((f) => f.lines)).sort((a, b) => a - b)
  const size = (list) => `median ${quantile(list, 0.5)}, nine tenths under ${quantile(list, 0.9) + 1}, most ${list.at(-1)}`
  return [`${modules.length} modules; lines of a file: ${size(files)}; of a function: ${size(functions)}`]
}

function large(modules) {
  return modules.flatMap((m) => [
    ...(m.lines > SOFT.fileLines ? [`large: ${m.path} ${m.lines} lines`] : []),
    ...m.functions.filter((f) => f.lines > SOFT.functionLines).map((f) => `long: ${m.path}:${f.line} ${f.name} ${f.lines} lines`),
  ])
}

const self = selfTest()
const { modules, faults } = check(join(ROOT, 'src'), HARD)
if (modules.length <= LEAST_MODULES) faults.push(`only ${modules.length} modules were seen; more than ${LEAST_MODULES} are expected`)
const all = [...self, ...faults]
for (const line of [...report(modules), ...(process.argv.includes('--report') ? large(modules) : []), ...all]) console.log(line)
process.exit(all.length === 0 ? 0 : 1)
