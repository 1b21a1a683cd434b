import type { Joined, StoryPage, StoryReport } from '../../desk/look/story-page.ts'
import { byVersion, type StoryCard } from '../../record/story-card.ts'
import { sayStatus } from '../format/text-values.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'
import { decisionLines } from './decisions.ts'
import { hanging, idPiece, lines, type Page, quoted, rowLines, sayWhen, section, titled, told } from './page.ts'
import { cardPieces, publisherOf } from './stories.ts'

/** Characters of the text that are shown. */
const HEAD = 420

/** The page of a story. */
export function storyText(story: StoryPage, page: Page): string {
  const { card, text, reader, versions, copies, reports, joined, decisions } = story
  return lines([
    ...titled(`story: ${card.title ?? 'untitled'}`, [publisherOf(card), otherAgency(card), sayWhen(card.published)], card.key, page),
    ...rowLines(
      [
        ['state', statePieces(card, versions, page)],
        ['source id', pieces(sanitise(card.id))],
        ['address', pieces(sanitise(card.url ?? ''))],
        ['recorded', pieces(`${sayWhen(card.firstSeen)}${reader === null ? ', not read' : `, read by ${sanitise(reader)}`}`)],
      ],
      page,
    ),
    ...section('text', told(2, text.length > HEAD ? `${text.slice(0, HEAD).replace(/\s\S*$/, '')} …` : text, page), page),
    ...section(
      `versions (${versions.length})`,
      versions.length < 2 ? [] : versions.flatMap((one) => hanging(2, [...versionPieces(one), ...cardPieces(one, page)], page)),
      page,
    ),
    ...section(
      `copies and other prints of its wire (${copies.length})`,
      copies.flatMap((one) => hanging(2, cardPieces(one, page), page)),
      page,
    ),
    ...section(
      card.state === 'current' ? `reports (${reports.length})` : `reports as they were read (${reports.length}), which count no more`,
      reports.flatMap((one) => reportLines(one, text, page)),
      page,
    ),
    ...section(
      'joined to',
      joined.flatMap((one) => joinedLines(one, page)),
      page,
    ),
    ...section(`decided by people (${decisions.length})`, decisionLines(decisions, page), page),
  ])
}

/** The agency that wrote it, where it is not the publisher under a shorter name. */
const otherAgency = (card: StoryCard): string | null =>
  card.agency === null || publisherOf(card).includes(card.agency) ? null : card.agency

const versionPieces = ({ version }: StoryCard): Piece[] =>
  version === null ? [] : pieces([version.number === null ? null : `version ${version.number}`, version.kind].filter(Boolean).join(' '))

/** What became of it, and by which version. */
function statePieces(card: StoryCard, versions: readonly StoryCard[], page: Page): Piece[] {
  if (card.state === 'current') return pieces('current', page.paint.cool)
  const later = versions.filter((one) => byVersion(one, card) > 0)
  const by = card.state === 'killed' ? (later.find(({ version }) => version?.kind === 'kill') ?? later.at(-1)) : later.at(0)
  const what = card.state === 'killed' ? (by === undefined ? 'the notice that took its story back' : 'taken back by') : 'superseded by'
  const note = card.version?.note ?? by?.version?.note ?? null
  return [
    ...pieces(what, page.paint.warm),
    ...(by === undefined ? [] : [idPiece(by.key, page), ...pieces(`of ${sayWhen(by.published)}`)]),
    ...(note === null ? [] : quoted(note, page)),
  ]
}

function reportLines({ report, incident, corrected }: StoryReport, text: string, page: Page): string[] {
  const { paint } = page
  const names = (all: readonly { readonly name: string }[]): string => [...new Set(all.map(({ name }) => sanitise(name)))].join(', ')
  const state = [sayStatus(report), corrected ? 'corrected by a person' : null].filter(Boolean).join(', ')
  const items = [
    piece([report.type, ...report.modes].join('/'), paint.strong),
    ...pieces(names(report.actors)),
    ...(report.recipients.length > 0 ? [piece('→'), ...pieces(names(report.recipients))] : []),
    ...(state === '' ? [] : pieces(`(${state})`)),
    ...quoted(text.slice(...report.trigger.span), page),
    idPiece(report.id, page),
    ...(incident === null ? [] : pieces(`in incident ${incident}`, paint.dim)),
  ]
  return hanging(2, items, page)
}

const ROLE = { news: 'told as news', recall: 'recalled as background', sequel: 'told for what came of it' } as const

function joinedLines({ graph, item, says, why, role }: Joined, page: Page): string[] {
  const { paint } = page
  const what =
    item === null ? pieces(`no known ${graph}`) : [...pieces(`${graph}: ${sanitise(says ?? '')}`, paint.bold), idPiece(item, page)]
  const because = item === null ? [] : why.length > 0 ? [`joined because ${why.map(sanitise).join(', ')}`] : ['the first account of it']
  return [...hanging(2, [...what, ...pieces(`(${ROLE[role]})`)], page), ...because.flatMap((words) => told(6, words, page, paint.dim))]
}
