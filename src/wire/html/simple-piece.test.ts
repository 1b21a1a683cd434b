import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { type DomElement, type DomNode, isElement, parsePiece } from './dom.ts'
import { markSequence } from './sequence-marks.ts'
import { simplePiece } from './simple-piece.ts'

/** Names, addresses and words of a tree, neighbouring texts as one. */
function tree(node: DomNode): string {
  if (!isElement(node)) return node.textContent ?? ''
  return `<${node.nodeName} ${node.getAttribute('href')}>${[...node.childNodes].map(tree).join('')}</>`
}

const paragraphs = (body: DomElement): unknown => markSequence(blocksOf(body)).map(({ text, mark, linked }) => ({ text, mark, linked }))

const TAGS = ['p', 'b', 'i', 'em', 'strong', 'u', 'ul', 'ol', 'li', 'h2', 'a']
const PIECES = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  '<br>',
  '<br/>',
  '<br />',
  '<a href="https://x.example/a?b=1">',
  '&amp;',
  '&nbsp;',
  '&#39;',
  '&#8217;',
  '&#150;',
  '&lt;p&gt;',
  '&x;',
  '&amp',
  ' ',
  '\n',
  'Read also: ',
  'Words of a story. ',
  'Related',
  '<P>',
  '<p class="x">',
  '<!-- -->',
  '\u0000',
  '<',
]
const leaf = fc.constantFrom('Words of a story, long enough. ', 'R&amp;D ', '&#8220;x&#8221;', '\n', '<br>', 'Related', 'Read also: ')
const nested = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom(...TAGS), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, inside]) => `<${tag === 'a' ? 'a href="/x"' : tag}>${inside.join('')}</${tag}>`),
  ),
}))

it('gives the tree and the paragraphs that the full parser gives, or nothing', () => {
  let read = 0
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 })
  const input = fc.oneof(soup, fc.array(nested.node, { maxLength: 5 })).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(input, (html) => {
      const simple = simplePiece(html)
      if (simple === null) return
      read++
      const { body } = parsePiece(html)
      expect(tree(simple)).toBe(tree(body as DomElement))
      expect(paragraphs(simple)).toEqual(paragraphs(body as DomElement))
    }),
    { numRuns: 3_000, seed: 8 },
  )
  expect(read).toBeGreaterThan(500)
})
