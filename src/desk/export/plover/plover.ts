import { reportSchema } from '../../../reading/schema.ts'
import type { ExportFormat, ExportSettings } from '../export-format.ts'
import type { ReportRow } from '../export-row.ts'
import { fixedOnly } from '../fixed-only.ts'
import { type Member, member } from '../member.ts'

/** A line a report, as `chancery read` prints it, with its story, its incident and where to find its words. Nothing is left out. */
export const plover: ExportFormat<'reports'> = {
  name: 'plover',
  of: 'reports',
  title: 'PLOVER, JSON lines',
  extension: '.jsonl',
  mediaType: 'application/x-ndjson; charset=utf-8',
  choosable: false,
  notice: 'Coded by Chancery to PLOVER 2.0.',
  columns: members(),
  open(settings) {
    fixedOnly('plover', settings)
    let written = 0
    return {
      header: () => '',
      leavesOut: () => null,
      row(row) {
        written++
        return `${JSON.stringify(ploverLine(row, settings))}\n`
      },
      footer: () => '',
      written: () => written,
    }
  },
}

function ploverLine({ report, card, incident, text }: ReportRow, settings: ExportSettings): object {
  const { span } = report.report.sentence
  return {
    ...report.report,
    corrected: report.corrected,
    story: {
      key: card.key,
      id: card.id,
      wire: card.wire,
      title: card.title,
      publisher: card.publisher,
      feed: card.feed,
      agency: card.agency,
      url: card.url,
      language: card.language,
      published: card.published,
      version: card.version?.number ?? null,
    },
    incident: incident && { id: incident.id, kind: incident.kind, status: incident.status },
    citation: {
      snapshot: settings.snapshot,
      reader: settings.readerVersion,
      story: card.key,
      span,
      text: text === null ? null : text.slice(...span),
    },
  }
}

/** Members of a report as the schema has them, then what the record adds. */
function members(): Member[] {
  const own = Object.keys(reportSchema.shape).map((name) => member(name, 'text', `report.${name}`, 'as in docs/output.md'))
  return [
    ...own,
    member('corrected', 'texts', 'corrected', 'fields that people corrected: path, was (what had been coded) and decision of each'),
    member('story', 'text', 'card', 'key, id, wire, title, publisher, feed, agency, url, language, published, version of its story'),
    member('incident', 'text', 'incident', 'id, kind and status of the incident that it tells of, or null'),
    member(
      'citation',
      'text',
      'settings, card, report.sentence',
      'snapshot, reader, story, span of the sentence, and its words where the text is at hand',
    ),
  ]
}
