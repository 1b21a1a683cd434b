import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DomElement, parsePiece } from './dom.ts'
import { SAFE_BLOCKS, SAFE_INLINES } from './nesting.ts'
import { safeHtml } from './safe-html.ts'

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:)/,
  rel: /^noopener noreferrer nofollow$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
}

/** Everything in an output that the closed list does not hold. */
function strangers(html: string): string[] {
  return [...(parsePiece(html).body as DomElement).querySelectorAll('*')].flatMap((element) => {
    const name = element.nodeName
    const known = SAFE_BLOCKS.has(name) || SAFE_INLINES.has(name) || name === 'BR' || name === 'HR'
    const { attributes } = element as unknown as { attributes: Iterable<{ name: string; value: string }> }
    const odd = [...attributes].filter((a) => !(ATTRIBUTES[a.name]?.test(a.value) ?? false)).map((a) => `${name} ${a.name}=${a.value}`)
    return known ? odd : [name, ...odd]
  })
}

describe('safeHtml', () => {
  it.each([
    [
      'emphasis and a link',
      'A <b>b</b> <a href="/x">c</a>',
      '<p>A <b>b</b> <a href="https://h.example/x" rel="noopener noreferrer nofollow">c</a></p>',
    ],
    ['handlers and styles', '<p onclick="a()" style="x" class="y">A</p>', '<p>A</p>'],
    [
      'a link with a handler',
      '<a href="https://x.example/" onclick=a()>A</a>',
      '<p><a href="https://x.example/" rel="noopener noreferrer nofollow">A</a></p>',
    ],
    ['script, style and frames', 'A<script>a()</script><style>b{}</style><iframe srcdoc="<p>c"></iframe><p>D', '<p>A</p>\n<p>D</p>'],
    ['a script in a script', '<scr<script></script>ipt>a()</script>B', '<p>ipt&gt;a()B</p>'],
    [
      'pixels and pictures',
      '<p>A<img src="https://t.example/p.gif" width=1 onerror=a()></p><picture><source srcset=x></picture>',
      '<p>A</p>',
    ],
    ['a scheme behind a tab', '<a href="java&#x09;script:a()">A</a>', '<p>A</p>'],
    ['a scheme behind controls', '<a href="\u0001 javascript&colon;a()">A</a>', '<p>A</p>'],
    ['a scheme in mixed case', "<a href='VbScript:a()'>A</a> <a href=DATA:text/html,x>B</a>", '<p>A B</p>'],
    [
      'meta, base and link',
      '<meta http-equiv=refresh content="0;url=https://x.example"><base href="https://x.example/"><a href="y">A</a>',
      '<p><a href="https://h.example/y" rel="noopener noreferrer nofollow">A</a></p>',
    ],
    [
      'foreign content',
      '<svg><a xlink:href="javascript:a()"><text>x</text></a></svg><math><mtext><table><mglyph><style><img src=x onerror=a()></style></mglyph></table></mtext></math>A',
      '<p>A</p>',
    ],
    ['raw text that is markup elsewhere', '<noscript><p title="</noscript><img src=x onerror=a()>"></noscript>A', '<p>A</p>'],
    ['a form', '<form action="https://x.example"><p>A</p><input name=q><button formaction="javascript:a()">go</button></form>', '<p>A</p>'],
    ['text that looks like tags', '&lt;img src=x onerror=a()&gt;', '<p>&lt;img src=x onerror=a()&gt;</p>'],
    ['NUL and other controls', 'A\u0000B<p>C\u0008D', '<p>AB</p>\n<p>CD</p>'],
    ['blocks without tags of their own', '<div>A</div><section>B<div>C</div></section>', '<p>A</p>\n<p>B</p>\n<p>C</p>'],
    ['a paragraph in a paragraph', '<p>A<x-y><p>B</p></x-y></p></p></p>', '<p>A</p>\n<p>B</p>'],
    [
      'a link around blocks',
      '<a href="https://x.example/"><h3>A</h3><p>B</p></a>',
      '<h3><a href="https://x.example/" rel="noopener noreferrer nofollow">A</a></h3><p><a href="https://x.example/" rel="noopener noreferrer nofollow">B</a></p>',
    ],
    [
      'a link in a link',
      '<a href="https://x.example/">A<i><a href="https://y.example/">B</a></i></a>',
      '<p><a href="https://x.example/" rel="noopener noreferrer nofollow">A<i>B</i></a></p>',
    ],
    [
      'a table',
      '<table><tr><th colspan="2" onmouseover=a()>A</th></tr><tr><td></td><td>B</td></tr></table>',
      '<table><tr><th colspan="2">A</th></tr><tr><td></td><td>B</td></tr></table>',
    ],
    [
      'lists',
      '<ul><li>A<ul><li>B</li></ul></li><li><div>C</div><div>D</div></li></ul>',
      '<ul><li>A<ul><li>B</li></ul></li><li>C<br>D</li></ul>',
    ],
    ['a cell and a list item that stand nowhere', '<td>A</td><li>B</li>', '<p>A</p>\n<p>B</p>'],
    ['a caption', '<figure><img src="x.jpg"><figcaption>A</figcaption></figure>', '<figure><figcaption>A</figcaption></figure>'],
    ['breaks', '<p><br>A<br><br>B<br>C<br></p>', '<p>A</p>\n<p>B<br>C</p>'],
    ['what is hidden', '<p style="display:none">A</p><p hidden>B</p><p>C</p>', '<p>C</p>'],
  ])('writes %s', (_, input, expected) => {
    expect(safeHtml(input, 'https://h.example/')).toBe(expected)
  })

  it('gives the words of what is too deep as text', () => {
    expect(safeHtml(`${'<b></i>'.repeat(30_000)}A`)).toBe('<p>A</p>')
    expect(safeHtml(`${'<dt><li>'.repeat(10_000)}A<img src=x onerror=a()>`)).toBe('<p>A</p>')
  })
})

const PIECES = [
  '<p>',
  '</p>',
  '<a href="',
  "<a href='https://x.example/?a=1&b=2'>",
  '</a>',
  '<b>',
  '</b>',
  '<i',
  '>',
  '"',
  "'",
  '`',
  '=',
  '<table>',
  '<tr>',
  '<td colspan=2 onx=1>',
  '</td>',
  '</table>',
  '<li>',
  '<ul>',
  '</ul>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<blockquote>',
  '</blockquote>',
  '<pre>\n',
  '</pre>',
  '<h2>',
  '</h2>',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<svg>',
  '<math>',
  '</svg>',
  '<noscript>',
  '</noscript>',
  '<xmp>',
  '<plaintext>',
  '<textarea>',
  '</textarea>',
  '<title>',
  '</title>',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!doctype x>',
  '<img src=x onerror=a()>',
  '<iframe srcdoc="',
  '<template>',
  '<form>',
  '<br>',
  '<hr>',
  '<figure>',
  '<figcaption>',
  '<caption>',
  '<body onload=a()>',
  '</body>',
  '<html>',
  'javascript:',
  'java&#x09;script:a()',
  'data:text/html,',
  '&lt;',
  '&#0;',
  '&amp;lt;',
  '\u0000',
  ' ',
  '\n',
  'words',
  'é',
  '<x-y>',
  '<select>',
  '<option>',
  '<object data=x>',
  '<base href=//x>',
  '<meta http-equiv=refresh>',
  '<p/>',
  '<',
  '</',
  '<a/href="//x.example"/onclick=a()>',
]
const soup = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 5 }) }),
  { maxLength: 30 },
)

it('writes nothing that is not on the list, and leaves alone what it wrote, for any soup of tags', () => {
  fc.assert(
    fc.property(soup, (pieces) => {
      const once = safeHtml(pieces.join(''), 'https://h.example/')
      expect(strangers(once)).toEqual([])
      expect(safeHtml(once, 'https://h.example/')).toBe(once)
    }),
    { numRuns: 3_000, seed: 4 },
  )
})
