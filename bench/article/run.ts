/**
 * Article text, title, authors and date of pages of our own, beside @mozilla/readability and defuddle, in one run:
 *
 *   node --import tsx bench/article/run.ts [--pages]
 *
 * Text is F1 on the multiset of words against the true paragraphs, subheadings among them; marked boxes of ours do not count as text. A
 * page without an article is right when nothing is found. Asserts nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chancery, defuddle, type Extractor, type Found, readability } from './extractors.ts'
import { wordF1 } from './text-score.ts'

interface Truth {
  readonly title: string | null
  readonly authors: readonly string[]
  /** Day. */
  readonly published: string | null
  readonly paragraphs: readonly string[]
}

interface Page {
  readonly name: string
  readonly html: string
  readonly truth: Truth
}

interface Score {
  readonly text: number
  readonly title: boolean
  readonly authors: boolean
  readonly date: boolean
  readonly milliseconds: number
}

const PAGES = new URL('pages/', import.meta.url)
const EXTRACTORS: Readonly<Record<string, Extractor>> = { chancery, readability, defuddle }
const ROUNDS = 5

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function readPages(): Page[] {
  return readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({
      name: name.replace('.html', ''),
      html: readFileSync(new URL(name, PAGES), 'utf8'),
      truth: JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), PAGES), 'utf8')) as Truth,
    }))
}

async function scoreOf({ html, truth }: Page, extract: Extractor): Promise<Score> {
  let found: Found = { title: null, authors: '', published: null, text: '' }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    found = await extract(html)
    times.push(performance.now() - start)
  }
  const isArticle = truth.paragraphs.length > 0
  const names = plain(truth.authors.join(' ')).split(' ').sort().join(' ')
  return {
    text: wordF1(found.text, truth.paragraphs.join('\n')),
    title: !isArticle || plain(found.title ?? '') === plain(truth.title ?? ''),
    authors:
      !isArticle ||
      plain(found.authors)
        .replace(/\b(?:by|and)\b/g, ' ')
        .trim()
        .split(/ +/)
        .sort()
        .join(' ') === names,
    date: !isArticle || (found.published !== null && dayOf(found.published) === truth.published),
    milliseconds: times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0,
  }
}

/** The day in UTC of a time that a peer may write with an offset. */
function dayOf(time: string): string {
  const at = new Date(/T/.test(time) ? time : `${time.slice(0, 40)} UTC`)
  return /^\d{4}-\d\d-\d\d$/.test(time) ? time : Number.isNaN(at.getTime()) ? time.slice(0, 10) : at.toISOString().slice(0, 10)
}

/** Prints the table, a line an extractor, and with `each` a line a page too. */
export async function benchArticles(each = false): Promise<void> {
  const pages = readPages()
  console.log(`article text, ${pages.length} pages of our own: F1 of words; titles, authors and days right; median milliseconds a page`)
  for (const [name, extract] of Object.entries(EXTRACTORS)) {
    const scores: Score[] = []
    for (const page of pages) scores.push(await scoreOf(page, extract))
    const mean = (pick: (score: Score) => number): number => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length
    const share = (pick: (score: Score) => boolean): string => `${scores.filter(pick).length}/${scores.length}`
    const parts = [`titles ${share((s) => s.title)}`, `authors ${share((s) => s.authors)}`, `days ${share((s) => s.date)}`]
    const worst = pages.filter((_, i) => (scores[i]?.text ?? 1) < 0.9).map((page) => page.name.slice(0, 2))
    const below = worst.length === 0 ? '' : `; text under .9: ${worst.join(' ')}`
    console.log(
      `${name.padEnd(34)} ${mean((s) => s.text)
        .toFixed(3)
        .padStart(12)}   ${parts.join(', ')}, ${mean((s) => s.milliseconds).toFixed(1)} ms${below}`,
    )
    if (each) pages.forEach((page, i) => void console.log(`  ${page.name.padEnd(24)} ${JSON.stringify(scores[i])}`))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchArticles(process.argv.includes('--pages'))
