import type { Recoded } from '../pipeline/record/recode.ts'
import { ITEM_KINDS, type Told } from '../record/reconcile/reading-diff.ts'
import type { DiffSummary, Example, PathTally, TypeTally } from '../record/reconcile/summary.ts'
import { decisionLines } from './page/decisions.ts'
import { counted, hanging, lines, type Page, quoted, section, told } from './page/page.ts'
import { sanitise } from './sanitise.ts'
import { piece, pieces } from './wrap.ts'

const MOST_PATHS = 12
const MOST_MOVES = 3
const MOST_TYPES = 8
/** Letters of an example. */
const MOST_WORDS = 60

/** What a newer reader changes, what people's decisions come to, and what to do next. */
export function recodedText(recoded: Recoded, page: Page): string {
  const { summary, readerVersion, accepted, waiting, stopped } = recoded
  const changed = summary.stories - summary.unchanged
  if (summary.stories === 0 && !stopped) return lines([`every story is read by ${readerVersion}; nothing to do`])
  return lines([
    ...told(
      0,
      `${counted(summary.stories, 'story', 'stories')} read anew by ${readerVersion}: ${changed === 0 ? 'nothing is told otherwise' : `${changed} ${changed === 1 ? 'tells' : 'tell'} something else`}`,
      page,
      page.paint.bold,
    ),
    ...(changed === 0 ? [] : tallyLines(summary)),
    ...section(
      'values that change',
      summary.paths.slice(0, MOST_PATHS).flatMap((path) => pathLines(path, page)),
      page,
    ),
    ...section(
      'what comes and goes',
      summary.types
        .filter(({ gone, added }) => gone + added > 0)
        .slice(0, MOST_TYPES)
        .flatMap((type) => typeLines(type, page)),
      page,
    ),
    ...section(
      `decisions that ${accepted ? 'wait' : 'would wait'}, as their item is not read any more (${waiting.length})`,
      decisionLines(waiting, page),
      page,
    ),
    '',
    ...told(0, closing(recoded), page),
  ])
}

function closing({ accepted, stopped, summary, failed }: Recoded): string {
  const lost = failed.length === 0 ? '' : `; ${counted(failed.length, 'story', 'stories')} could not be read`
  if (!accepted)
    return `nothing is changed in the record${stopped ? '; stopped before the end' : ''}${lost}; to keep the new readings, run it again with --accept`
  return `${counted(summary.stories, 'story has', 'stories have')} the new reading in the record${stopped ? '; stopped, the next recode --accept goes on from here' : ''}${lost}`
}

const tallyLines = ({ items }: DiffSummary): string[] =>
  ITEM_KINDS.filter((kind) => Object.values(items[kind]).some((n) => n > 0)).map((kind) => {
    const { kept, changed, gone, added } = items[kind]
    return `  ${kind.padEnd(12)}${String(kept).padStart(6)} same ${String(changed).padStart(6)} changed ${String(gone).padStart(6)} gone ${String(added).padStart(6)} new`
  })

function pathLines({ items, path, count, moves }: PathTally, page: Page): string[] {
  const shown = moves.slice(0, MOST_MOVES)
  return [
    ...hanging(2, [piece(String(count).padStart(5)), ...pieces(`${items} ${path}`, page.paint.strong)], page),
    ...shown.flatMap(({ from, to, count: times, examples }) =>
      hanging(
        8,
        [
          ...pieces(`${sayTold(from)} -> ${sayTold(to)}`),
          ...(times > 1 ? pieces(`(${times})`, page.paint.dim) : []),
          ...examplePieces(examples[0], page),
        ],
        page,
      ),
    ),
  ]
}

function typeLines({ items, type, gone, added, examples }: TypeTally, page: Page): string[] {
  const counts = [gone > 0 ? `${gone} gone` : '', added > 0 ? `${added} new` : ''].filter((part) => part !== '').join(', ')
  return [
    ...hanging(2, [...pieces(sanitise(`${items} ${type}:`), page.paint.strong), ...pieces(counts)], page),
    ...examples.gone.slice(0, 1).flatMap((one) => hanging(8, [piece('gone'), ...examplePieces(one, page)], page)),
    ...examples.added.slice(0, 1).flatMap((one) => hanging(8, [piece('new'), ...examplePieces(one, page)], page)),
  ]
}

const examplePieces = (example: Example | undefined, page: Page) =>
  example === undefined ? [] : [...quoted(example.words, page, MOST_WORDS), piece(example.story, page.paint.dim)]

const sayTold = (value: Told): string =>
  sanitise(value === null ? 'unknown' : typeof value === 'object' ? value.join(', ') || 'none' : String(value))
