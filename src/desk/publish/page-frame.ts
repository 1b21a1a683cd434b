import { escapeHtml } from '../../wire/html/escape.ts'

const STYLE = `
:root { color-scheme: light dark; --text: #1f1e1c; --dim: #5f5b54; --line: #dcd7cc; --paper: #fdfcf9; --link: #1d4f8a; --note: #f3efe4; --mark: #a3231b }
@media (prefers-color-scheme: dark) { :root { --text: #eae7e1; --dim: #aaa59b; --line: #3b3a37; --paper: #171716; --link: #8ab8ee; --note: #232220; --mark: #ff8f83 } }
* { box-sizing: border-box } html { background: var(--paper); color: var(--text) }
body { font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; max-width: 40rem; margin: 0 auto; padding: 0 1.1rem 4rem; overflow-wrap: break-word }
a { color: var(--link); text-underline-offset: .15em } a:focus-visible { outline: 2px solid; outline-offset: 2px }
.top { font: .9rem/1.5 system-ui, sans-serif; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; padding: 1rem 0 .7rem; border-bottom: 1px solid var(--line); margin-bottom: 1.8rem }
.top strong a { color: inherit; text-decoration: none }
h1 { font-size: clamp(1.5rem, 1.2rem + 2.2vw, 2.1rem); line-height: 1.2; margin: 0 0 .6rem; text-wrap: balance }
h2 { font: 600 1.05rem/1.4 system-ui, sans-serif; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line) }
.meta, footer, .list small, figcaption { font: .87rem/1.5 system-ui, sans-serif; color: var(--dim) } .meta { margin: 0 0 1.4rem } .meta p { margin: 0 }
.dateline { font-variant-caps: all-small-caps; letter-spacing: .04em; font-weight: 600 }
.note { font: .93rem/1.5 system-ui, sans-serif; background: var(--note); border-left: 3px solid var(--line); padding: .6rem .9rem; margin: 1.2rem 0 } .note p { margin: .2rem 0 }
.gone { border-color: var(--mark) } .list { list-style: none; padding: 0 } .list li { padding: .6rem 0; border-bottom: 1px solid var(--line) } .list small { display: block }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line) } footer ul { padding-left: 1.1rem }
@media print { .top { display: none } html { background: none } }
`

export interface Frame {
  readonly title: string
  readonly siteTitle: string
  /** From this page to the folder of the site: empty or `../`. */
  readonly root: string
  readonly language: string | null
  /** Elements of the head beside the usual, as HTML. */
  readonly head?: readonly string[]
  readonly sections: readonly { readonly name: string; readonly href: string }[]
}

/** A page of the site: it runs nothing and loads nothing. `body` is HTML. */
export function framed({ title, siteTitle, root, language, head = [], sections }: Frame, body: string): string {
  const links = sections.map(({ name, href }) => `<a href="${escapeHtml(`${root}${href}`)}">${escapeHtml(name)}</a>`)
  return `<!doctype html>
<html lang="${escapeHtml(language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title === siteTitle ? title : `${title} – ${siteTitle}`)}</title>
${[...head, `<style>${STYLE}</style>`].join('\n')}
</head>
<body>
<header><nav class="top" aria-label="Sections"><strong><a href="${root}index.html">${escapeHtml(siteTitle)}</a></strong>${links.join('')}</nav></header>
<main>
${body}
</main>
</body>
</html>
`
}
