import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Reader } from '../src/index.ts'
import { makeParser, type Parser } from '../src/language/parser.ts'
import { figureAt, readFile, rightOf, runOn } from './read-set.ts'
import type { Row } from './row.ts'
import { OPEN_SETS, type OpenSet } from './sets.ts'

export interface EvalContext {
  readonly shared: URL
  readonly threads: number
  readonly reader: Reader
  readonly told: (set: string, done: number, all: number) => void
}

/** One thing to score. `printed` is what its scorer said. */
export interface EvalPart {
  readonly name: string
  run(context: EvalContext): Promise<{ readonly rows: readonly Row[]; readonly printed: string }>
}

const openPart = (set: OpenSet): EvalPart => ({
  name: set.name,
  async run({ shared, reader, told }) {
    const gold = new URL(set.gold, shared)
    const readings = await readFile(reader, gold, (done, all) => told(set.name, done, all))
    const printed = runOn(readings, new URL('eval/score.mjs', shared), (predicted) => [set.task, fileURLToPath(gold), predicted])
    const scores: unknown = JSON.parse(printed)
    return { rows: set.figures.map((figure) => ({ set: set.name, figure, value: figureAt(scores, figure) })), printed }
  },
})

const seedPart: EvalPart = {
  name: 'seed',
  async run({ shared, reader }) {
    const readings = await readFile(reader, storyIn(new URL('seed/', shared)), () => {})
    const printed = runOn(readings, new URL('seed/check.mjs', shared), (predicted) => [predicted])
    return { rows: shareRows('seed', printed), printed }
  },
}

/** The one text of a folder. */
function storyIn(folder: URL): URL {
  const name = readdirSync(folder).find((file) => file.endsWith('.txt'))
  if (name === undefined) throw new Error(`${fileURLToPath(folder)}: no *.txt in it`)
  return new URL(name, folder)
}

const casesPart: EvalPart = {
  name: 'cases',
  async run({ shared, reader, told }) {
    const cases = new URL('cases/coding.jsonl', shared)
    const readings = await readFile(reader, cases, (done, all) => told('cases', done, all))
    const printed = runOn(readings, new URL('cases/check.mjs', shared), (predicted) => [fileURLToPath(cases), predicted])
    return { rows: shareRows('cases', printed), printed }
  },
}

function shareRows(set: string, printed: string): Row[] {
  const [right, all] = rightOf(printed)
  return [{ set, figure: `right of ${all}`, value: right }]
}

type Scorer = (input: { readonly shared: URL; readonly parser: Parser }) => Promise<readonly Row[]>

/** A part that the parser alone answers for; skipped with a line when its data is not there. */
const parserPart = (name: string, score: () => Promise<Scorer>): EvalPart => ({
  name,
  async run({ shared, threads }) {
    if (!existsSync(new URL('train/ud/', shared))) return { rows: [], printed: `skipped: ${name}: no train/ud in the shared folder` }
    const parser = await makeParser({ threads })
    try {
      const rows = await (await score())({ shared, parser })
      return { rows: rows.filter((row) => !row.set.includes('/')), printed: '' }
    } finally {
      await parser.close()
    }
  },
})

/** Incidents told by many voices, in ten orders of arrival. `one record` is 1 when all orders give the same record. */
const fusionPart: EvalPart = {
  name: 'fusion',
  async run({ reader }) {
    const { scoreFusion } = await import('./fusion/score.ts')
    const rows: Row[] = []
    for (const half of ['dev', 'test'] as const) {
      const { all, read, coverage, attached, records } = await scoreFusion(half, reader)
      const figures: readonly (readonly [string, number])[] = [
        ['f1 as read', read.f1],
        ['precision as read', read.precision],
        ['recall as read', read.recall],
        ['f1 of all', all.f1],
        ['coverage', coverage],
        ['attached', attached],
        ['one record', 1 / records],
      ]
      rows.push(...figures.map(([figure, value]) => ({ set: `fusion-${half}`, figure, value })))
    }
    return { rows, printed: '' }
  },
}

/** Copies and rewrites among stories of our own, in four orders of arrival: the worst of them. */
const lineagePart: EvalPart = {
  name: 'lineage',
  async run() {
    const { scoreLineage } = await import('./lineage/score.ts')
    const rows = (['dev', 'test'] as const).flatMap((half) => {
      const scores = [1, 2, 3, 4].map((seed) => scoreLineage(half, seed))
      const worst = (figure: 'precision' | 'recall'): Row => ({
        set: `lineage-${half}`,
        figure,
        value: Math.min(...scores.map((score) => score[figure])),
      })
      return [worst('precision'), worst('recall')]
    })
    return { rows, printed: '' }
  },
}

/** All parts, the quick ones first. */
export const PARTS: readonly EvalPart[] = [
  seedPart,
  casesPart,
  lineagePart,
  fusionPart,
  ...OPEN_SETS.map(openPart),
  parserPart('parsing', async () => (await import('./parsing.ts')).scoreParsing),
  parserPart('coref', async () => (await import('./coref.ts')).scoreCoref),
]
