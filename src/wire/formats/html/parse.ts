import type { Fault } from '../../fault.ts'
import { lost } from '../../fault.ts'
import type { ParseContext } from '../../format.ts'
import { articleOf } from '../../html/article.ts'
import type { Block } from '../../html/blocks.ts'
import { censusOf } from '../../html/census.ts'
import { parsePage } from '../../html/dom.ts'
import { wordMark } from '../../html/furniture-words.ts'
import { joinBlocks } from '../../html/join.ts'
import { plainTitle } from '../../html/json-ld.ts'
import { keptMarkup } from '../../html/kept-markup.ts'
import { bylineIn } from '../../html/page-authors.ts'
import { dateIn } from '../../html/page-dates.ts'
import { type PageFacts, pageFacts } from '../../html/page-facts.ts'
import { textOfHtml } from '../../html/piece.ts'
import { paragraphsToHtml } from '../../html/safe-html.ts'
import type { Item, Parsed } from '../../item.ts'
import { bareItem } from '../../item.ts'
import { LIMITS } from '../../limits.ts'
import { readPublished } from '../../time/read-published.ts'

/** The article of a page as one item. Scripts are never run; boxes within the article are kept as marked paragraphs. */
export function parse(html: string, { name, url }: ParseContext): Parsed {
  const where = `${name}:1`
  const { tags, depth } = censusOf(html)
  const told = (code: 'too-deep' | 'too-large', why: string): Parsed => ({
    items: [],
    faults: [lost(where, code, `the page is not read: ${why}`)],
  })
  if (depth > LIMITS.depth) return told('too-deep', `its elements are nested more than ${LIMITS.depth} deep`)
  if (tags > LIMITS.tags) return told('too-large', `it has more than ${LIMITS.tags} tags`)
  try {
    return readPage(html, where, url)
  } catch (error) {
    const why = error instanceof RangeError ? 'its elements are nested too deep' : 'it cannot be taken apart'
    return { items: [], faults: [lost(where, error instanceof RangeError ? 'too-deep' : 'unreadable', `the page is not read: ${why}`)] }
  }
}

function readPage(html: string, where: string, address: string | null): Parsed {
  const document = parsePage(html)
  const facts = pageFacts(document, address)
  const { root, blocks, isIndex } = articleOf(document)
  const own = withoutHeadline(blocks, facts.title)
  const body = bodyOf(facts)
  const seen = own.filter((block) => block.mark === null).reduce((sum, block) => sum + block.text.length, 0)
  // Paywalls and script-made pages show a part of what they state.
  const stated = body !== null && body.text.length > seen * 1.5
  if (!stated && (seen === 0 || (isIndex && !facts.isArticle))) {
    const why = isIndex ? 'the page lists articles and holds none' : 'there is no article in the page'
    return { items: [], faults: [lost(where, 'no-article', why)] }
  }
  const faults: Fault[] = []
  const content = stated ? body : { ...joinBlocks(own), html: root === null ? null : keptMarkup(root, own) }
  return { items: [itemOf(content, withBylines(facts, own), where, address, faults)], faults }
}

function itemOf(
  content: Pick<Item, 'text' | 'marks' | 'html'>,
  facts: PageFacts,
  where: string,
  address: string | null,
  faults: Fault[],
): Item {
  const { title, url, authors, language, summary, categories, rights, lat, lon } = facts
  const published = readPublished(facts.published, where, faults)
  const updated = facts.updated === facts.published ? published : readPublished(facts.updated, where, faults)
  return {
    ...bareItem(content.text, where),
    ...{ title, url, authors, language, summary, categories, rights, lat, lon, published, updated },
    html: content.html,
    marks: content.marks,
    source: facts.site,
    base: address ?? url,
  }
}

/** Facts that the page states nowhere but in the lines above its story. */
function withBylines(facts: PageFacts, blocks: readonly Block[]): PageFacts {
  const lines = blocks.filter((block) => block.mark === 'byline').flatMap((block) => block.text.split('\n'))
  const authors = facts.authors.length > 0 ? facts.authors : lines.flatMap(bylineIn).slice(0, 20)
  return { ...facts, authors, published: facts.published ?? lines.flatMap((line) => dateIn(line) ?? [])[0] ?? null }
}

/** The article's words out of JSON-LD: HTML, or paragraphs parted by line ends. */
function bodyOf({ body }: PageFacts): Pick<Item, 'text' | 'marks' | 'html'> | null {
  if (body === null) return null
  if (/<\/?(?:p|br|div|b|i|a|strong|em)\b/i.test(body)) return { ...textOfHtml(body), html: body }
  const { text, marks } = textOfHtml(paragraphsToHtml(textOfHtml(body).text.split('\n').join('\n\n')))
  return { text, marks, html: paragraphsToHtml(text) }
}

/** Pages repeat their headline above the article, alone or as the first line of what stands there. */
function withoutHeadline(blocks: readonly Block[], title: string | null): readonly Block[] {
  const wanted = plainTitle(title ?? '')
  const at = blocks.findIndex((block, i) => i < 12 && plainTitle(block.text.split('\n')[0] ?? '') === wanted)
  const block = blocks[at]
  if (block === undefined || wanted === '') return blocks
  const text = block.text.split('\n').slice(1).join('\n').trim()
  const nodes = block.nodes.filter((node) => plainTitle(node.textContent ?? '') !== wanted)
  const rest = { ...block, text, nodes }
  return text === '' ? blocks.toSpliced(at, 1) : blocks.toSpliced(at, 1, { ...rest, mark: wordMark(rest) ?? block.mark })
}
