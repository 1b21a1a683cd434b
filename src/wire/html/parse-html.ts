import type { Fault } from '../fault.ts'
import { lost } from '../fault.ts'
import type { Parsed } from '../item.ts'
import { bareItem } from '../item.ts'
import { LIMITS } from '../limits.ts'
import { readPublished } from '../time/read-published.ts'
import { articleBlocks } from './article.ts'
import type { Block } from './blocks.ts'
import { censusOf } from './census.ts'
import { parsePage } from './dom.ts'
import { joinBlocks } from './join.ts'
import { pageFacts } from './page-facts.ts'

/** The article of a page as one item. Scripts are never run; boxes within the article are kept as marked paragraphs. */
export function parseHtml(html: string, name: string): Parsed {
  const where = `${name}:1`
  const { tags, depth } = censusOf(html)
  const told = (code: 'too-deep' | 'too-large', why: string): Parsed => ({
    items: [],
    faults: [lost(where, code, `the page is not read: ${why}`)],
  })
  if (depth > LIMITS.depth) return told('too-deep', `its elements are nested more than ${LIMITS.depth} deep`)
  if (tags > LIMITS.tags) return told('too-large', `it has more than ${LIMITS.tags} tags`)
  try {
    return readPage(html, where)
  } catch (error) {
    const why = error instanceof RangeError ? 'its elements are nested too deep' : 'it cannot be taken apart'
    return { items: [], faults: [lost(where, error instanceof RangeError ? 'too-deep' : 'unreadable', `the page is not read: ${why}`)] }
  }
}

function readPage(html: string, where: string): Parsed {
  const document = parsePage(html)
  const facts = pageFacts(document)
  const { text, marks } = joinBlocks(withoutHeadline(articleBlocks(document), facts.title))
  if (text === '') return { items: [], faults: [lost(where, 'no-article', 'there is no article in the page')] }
  const faults: Fault[] = []
  const item = {
    ...bareItem(text, where),
    title: facts.title,
    published: readPublished(facts.published, where, faults),
    source: facts.site,
    url: facts.url,
    authors: facts.authors,
    language: facts.language,
    marks,
  }
  return { items: [item], faults }
}

/** Pages repeat their headline above the article. */
function withoutHeadline(blocks: readonly Block[], title: string | null): readonly Block[] {
  const at = blocks.findIndex((block) => block.mark === null)
  return title !== null && blocks[at]?.text.replace(/\s+/g, ' ') === title ? blocks.toSpliced(at, 1) : blocks
}
