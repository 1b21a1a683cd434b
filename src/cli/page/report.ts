import type { ReportPage } from '../../desk/look/report-page.ts'
import { actorList, attributionPieces, countPieces, hasAttribution, placePieces, sayStatus, whenPieces } from '../format/text-values.ts'
import { sanitise } from '../sanitise.ts'
import { piece, pieces } from '../wrap.ts'
import { decisionLines, sayValue } from './decisions.ts'
import { hanging, lines, type Page, rowLines, section } from './page.ts'
import { cardPieces } from './stories.ts'

/** The page of a report: what was coded, the words, and what people corrected. */
export function reportText({ record, card, sentence, incident, decisions, reader, corrected }: ReportPage, page: Page): string {
  const { report } = record
  const { paint } = page
  const state = sayStatus(report) ?? 'happened'
  return lines([
    ...hanging(
      0,
      [
        ...pieces(`report: ${[report.type, ...report.modes].join('/')}`, paint.bold),
        ...pieces(`(${state})`, paint.strong),
        piece(report.id, paint.dim),
      ],
      page,
    ),
    ...rowLines(
      [
        ['who', actorList(report.actors, paint)],
        ['to whom', actorList(report.recipients, paint)],
        ['when', report.date === null ? [] : whenPieces(report.date, paint)],
        ['planned', report.planned === null ? [] : whenPieces(report.planned, paint)],
        ['where', report.place === null ? [] : placePieces(report.place, paint)],
        ['counts', countPieces(report.counts, paint)],
        ['with', pieces(report.weapons.map(({ name }) => sanitise(name)).join(', '))],
        ['says', hasAttribution(report) ? attributionPieces(report.attribution, paint) : []],
        ['about', pieces(report.contexts.join(', '))],
        [
          'scale',
          pieces(
            `${report.quad}, score ${report.score}, CAMEO ${report.cameo ?? 'none'}, confidence ${report.confidence.toFixed(2)}${reader === null ? '' : `, read by ${sanitise(reader)}`}`,
          ),
        ],
        [
          'incident',
          incident === null
            ? []
            : [
                ...pieces(sanitise([incident.kind, incident.place?.place.name, incident.date?.start].filter(Boolean).join(', '))),
                piece(incident.id, paint.dim),
              ],
        ],
      ],
      page,
    ),
    ...section('words', hanging(2, sentencePieces(sentence, page), page), page),
    ...section('story', hanging(2, cardPieces(card, page), page), page),
    ...section(
      `corrected (${corrected.length})`,
      corrected.flatMap(({ path, was, now, decision }) =>
        hanging(
          2,
          [...pieces(path, paint.bold), ...pieces(sanitise(`${sayValue(now)}; coded ${sayValue(was)}`)), piece(decision, paint.dim)],
          page,
        ),
      ),
      page,
    ),
    ...section(`decided by people (${decisions.length})`, decisionLines(decisions, page), page),
  ])
}

/** The sentence with its trigger between marks, which stay where there is no colour. */
function sentencePieces([before, trigger, behind]: ReportPage['sentence'], { paint }: Page) {
  const text = `${before.trimStart()}⟦${trigger}⟧${behind}`
  return pieces(sanitise(text)).map(({ plain }) => piece(plain, plain.includes('⟦') || plain.includes('⟧') ? paint.bold : undefined))
}
