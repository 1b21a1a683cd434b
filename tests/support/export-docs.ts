import { type AnyExportFormat, EXPORT_FORMATS } from '../../src/desk/export/export-formats.ts'

/** The table of a format's columns, as docs/exports.md has it. */
export function columnTable({ columns }: AnyExportFormat): string {
  const rows = columns.map(({ name, type, holds, from }) =>
    from === null
      ? `| \`${name}\` | | not claimed: empty (${safe(holds)}) | |`
      : `| \`${name}\` | ${type} | ${safe(holds)} | ${safe(from)} |`,
  )
  return ['| column | type | what stands in it | from |', '|---|---|---|---|', ...rows].join('\n')
}

const safe = (words: string): string => words.replaceAll('|', '\\|')

const MARK = /^<!-- columns: (\w+) (\w+) -->\n(?:\n\|[^\n]*|\|[^\n]*\n)*\n*/gm

/** The page with the table of each format under its mark (`<!-- columns: gdelt reports -->`). */
export function withTables(page: string): string {
  return page.replace(MARK, (whole, name: string, of: string) => {
    const format = EXPORT_FORMATS.find((f) => f.name === name && f.of === of)
    return format ? `<!-- columns: ${name} ${of} -->\n\n${columnTable(format)}\n\n` : whole
  })
}

/** Formats that the page marks. */
export const markedFormats = (page: string): string[] => [...page.matchAll(MARK)].map(([, name, of]) => `${name} ${of}`)
