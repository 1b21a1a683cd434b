import { sayWhen } from '../../kit/say.ts'
import { webAddress } from '../../kit/web-address.ts'
import type { StoryCard } from '../../record/story-card.ts'
import { escapeHtml } from '../../wire/html/escape.ts'
import { PICTURE_CSS } from '../picture/colours.ts'
import type { World } from '../picture/world.ts'
import { changesHead, changeWords, freshWords, promiseChangeWords } from './brief-change-words.ts'
import { freshOf } from './brief-changes.ts'
import type { Brief, BriefIncident, BriefPromise } from './brief-document.ts'
import { anchorOf, barsPart, mapPart, sourceMark, stepsParts } from './brief-pictures.ts'
import {
  claimWords,
  followUpWords,
  gapsOf,
  headOf,
  isSame,
  originWords,
  promiseWords,
  sayingWords,
  titleOf,
  tollWords,
} from './brief-words.ts'
import type { Cited } from './cite-book.ts'

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); --dim: color-mix(in srgb, currentColor 75%, transparent); --link: #1d4f8a }
@media screen and (prefers-color-scheme: dark) { :root { --link: #8ab8ee } }
a { color: var(--link); text-underline-offset: .15em }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; margin: 0 0 1rem } h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); margin: 2rem 0 .5rem }
h3 { font-size: 1rem; margin: 1.2rem 0 .2rem } p, ul, ol { margin: .2rem 0 } ul, ol { padding-left: 1.4rem } li { margin: .2rem 0 }
.dim { color: var(--dim) } li:target { outline: 2px solid; outline-offset: 3px } q { quotes: "“" "”" }
figure { margin: 1rem 0 } figcaption { font-size: .85rem; color: var(--dim); margin-top: .3rem } figure svg { border-radius: 3px }
@media print {
  body { margin: 0; max-width: none; font-size: 10.5pt } a { color: inherit; text-decoration: none } h2, h3 { break-after: avoid }
  figure, li { break-inside: avoid } h3 + p { break-after: avoid }
}
`

/** What a page of a brief is made with. */
export interface BriefPage {
  /** The borders of the map; no map is drawn without. */
  readonly world: World | null
  /** CSS beside its own: `@page` of a paper. */
  readonly css?: string
}

/** The brief as a page of its own: no script, nothing from elsewhere; words of stories stay words. */
export function briefHtml(brief: Brief, { world, css = '' }: BriefPage = { world: null }): string {
  const body = [
    `<h1>${escapeHtml(titleOf(brief))}</h1>`,
    ...gapsOf(brief).map((gap) => `<p>${escapeHtml(gap)}</p>`),
    ...changes(brief),
    ...(world === null ? [] : mapPart(brief, world)),
    ...barsPart(brief),
    ...section('New', brief.incidents.filter(({ isNew }) => isNew).map(incident)),
    ...section('News of earlier incidents', brief.incidents.filter(({ isNew }) => !isNew).map(incident)),
    ...section('May be near', brief.maybe.map(incident)),
    ...section('What governments said', list(brief.said.map((told) => `${escapeHtml(sayingWords(told))} ${quote(told.cited)}`))),
    ...section('Promises', list(brief.promises.map(promise))),
    ...section('Overdue', list(brief.overdue.map(promise))),
    ...section('Sources', brief.sources.length === 0 ? [] : [`<ol>\n${brief.sources.map(source).join('\n')}\n</ol>`]),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(titleOf(brief))}</title>
<style>${STYLE}${PICTURE_CSS}${css}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

const section = (name: string, parts: readonly string[]): string[] => (parts.length === 0 ? [] : [`<h2>${escapeHtml(name)}</h2>`, ...parts])
const list = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`]

function changes(brief: Brief): string[] {
  const head = changesHead(brief)
  if (head === null || brief.changes === null) return []
  if (head.none !== null) return section(head.head, [`<p>${escapeHtml(head.none)}</p>`])
  const goTo = (id: string, text: string): string =>
    brief.incidents.some((one) => one.id === id) ? `<a href="#${anchorOf(id)}">${text}</a>` : text
  const lines = [
    ...freshOf(brief).map((one) => `${goTo(one.id, escapeHtml(freshWords(one)))}${one.lead === null ? '' : ` ${mark(one.lead)}`}`),
    ...brief.changes.incidents.map(
      (one) => `${goTo(one.id, escapeHtml(changeWords(one)))}${one.cited === null ? '' : ` ${quote(one.cited)}`}`,
    ),
    ...brief.changes.promises.map((one) => `${escapeHtml(promiseChangeWords(one))} ${quote(one.cited)}`),
  ]
  return section(head.head, list(lines))
}

function incident(told: BriefIncident): string {
  const { lead, tolls, claims, followUps, status, statusWhy } = told
  const rest = [
    ...told.because.map(escapeHtml),
    ...(tolls.length === 0 ? [] : [escapeHtml(tolls.map(tollWords).join(', '))]),
    ...claims.map((claim) => `${escapeHtml(claimWords(claim))} ${isSame(claim.cited, lead) ? mark(claim.cited) : quote(claim.cited)}`),
    ...followUps.map((told) => `${escapeHtml(followUpWords(told))} ${quote(told.cited)}`),
    `<span class="dim">${escapeHtml(`${status}: ${statusWhy}; ${originWords(told)}`)}</span>`,
  ]
  const head = `<h3 id="${anchorOf(told.id)}">${escapeHtml(headOf(told))}</h3>`
  return [head, ...(lead === null ? [] : [`<p>${quote(lead)}</p>`]), ...list(rest), ...stepsParts(told)].join('\n')
}

const promise = (told: BriefPromise): string => `${escapeHtml(promiseWords(told))} ${quote(told.cited)}`

const mark = ({ source }: Cited): string => sourceMark(source)

const quote = (cited: Cited): string => `<q>${escapeHtml(cited.words.replace(/\s+/g, ' ').trim())}</q> ${mark(cited)}`

function source({ title, publisher, published, url }: StoryCard, i: number): string {
  const about = [publisher, title, sayWhen(published)].flatMap((part) => (part === null ? [] : escapeHtml(part))).join(', ')
  const address = webAddress(url)
  return `<li id="source-${i + 1}">${address === null ? about : `<a href="${escapeHtml(address)}" rel="noreferrer">${about}</a>`}</li>`
}
