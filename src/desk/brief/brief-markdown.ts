import { sayWhen } from '../../kit/say.ts'
import type { StoryCard } from '../../record/story-card.ts'
import { withoutControls } from '../../wire/html/escape.ts'
import { changesHead, changeWords, freshWords, promiseChangeWords } from './brief-change-words.ts'
import { freshOf } from './brief-changes.ts'
import type { Brief, BriefIncident, BriefPromise } from './brief-document.ts'
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

/** The brief in Markdown (CommonMark). Words of stories stay words: no link, picture or HTML of theirs comes to life. */
export function briefMarkdown(brief: Brief): string {
  const parts = [
    `# ${plain(titleOf(brief))}`,
    ...gapsOf(brief),
    ...changes(brief),
    ...section('New', brief.incidents.filter(({ isNew }) => isNew).map(incident)),
    ...section('News of earlier incidents', brief.incidents.filter(({ isNew }) => !isNew).map(incident)),
    ...section('May be near', brief.maybe.map(incident)),
    ...section('What governments said', lines(brief.said.map((told) => `${plain(sayingWords(told))} ${quote(told.cited)}`))),
    ...section('Promises', lines(brief.promises.map(promise))),
    ...section('Overdue', lines(brief.overdue.map(promise))),
    ...section('Sources', brief.sources.length === 0 ? [] : [brief.sources.map(source).join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (name: string, parts: readonly string[]): string[] => (parts.length === 0 ? [] : [`## ${name}`, ...parts])
const lines = (all: readonly string[]): string[] => (all.length === 0 ? [] : [all.map((line) => `- ${line}`).join('\n')])

function changes(brief: Brief): string[] {
  const head = changesHead(brief)
  if (head === null || brief.changes === null) return []
  if (head.none !== null) return section(head.head, [head.none])
  const told = [
    ...freshOf(brief).map((one) => `${plain(freshWords(one))}${one.lead === null ? '' : ` ${mark(one.lead)}`}`),
    ...brief.changes.incidents.map((one) => `${plain(changeWords(one))}${one.cited === null ? '' : ` ${quote(one.cited)}`}`),
    ...brief.changes.promises.map((one) => `${plain(promiseChangeWords(one))} ${quote(one.cited)}`),
  ]
  return section(head.head, lines(told))
}

function incident(told: BriefIncident): string {
  const { lead, tolls, claims, followUps, status, statusWhy } = told
  const rest = [
    ...told.because.map(plain),
    tolls.length === 0 ? null : plain(tolls.map(tollWords).join(', ')),
    ...claims.map((claim) => `${plain(claimWords(claim))} ${isSame(claim.cited, lead) ? mark(claim.cited) : quote(claim.cited)}`),
    ...followUps.map((told) => `${plain(followUpWords(told))} ${quote(told.cited)}`),
    plain(`${status}: ${statusWhy}; ${originWords(told)}`),
  ].flatMap((line) => line ?? [])
  return [`### ${plain(headOf(told))}`, ...(lead === null ? [] : [quote(lead)]), lines(rest).join('')].join('\n\n')
}

const promise = (told: BriefPromise): string => `${plain(promiseWords(told))} ${quote(told.cited)}`

const mark = ({ source }: Cited): string => `[${source}](#source-${source})`

const quote = (cited: Cited): string => `“${plain(cited.words)}” ${mark(cited)}`

const source = ({ title, publisher, published, url }: StoryCard, i: number): string =>
  `${i + 1}. <a id="source-${i + 1}"></a>${[publisher, title, sayWhen(published), url].flatMap((part) => (part === null ? [] : plain(part))).join(', ')}`

/** Text in one line, in which no mark means anything. */
const plain = (text: string): string =>
  withoutControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]#!|~>]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-=])/, '\\$1')
