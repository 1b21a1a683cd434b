import type { Brief } from '../../desk/brief/brief-document.ts'
import type { BriefFormat } from '../../desk/brief/brief-format.ts'
import { briefHtml } from '../../desk/brief/brief-html.ts'
import { briefMarkdown } from '../../desk/brief/brief-markdown.ts'
import { paperCss } from '../../desk/brief/brief-paper.ts'
import { type PrintOptions, printPdf } from './print-pdf.ts'
import { loadWorld } from './world-file.ts'

/** The brief in a format; a PDF as bytes. Rejects with CHROMIUM_MISSING and CHROMIUM_FAILED. */
export async function writeBrief(brief: Brief, format: 'pdf', env: PrintOptions['env']): Promise<Uint8Array>
export async function writeBrief(brief: Brief, format: Exclude<BriefFormat, 'pdf'>, env: PrintOptions['env']): Promise<string>
export async function writeBrief(brief: Brief, format: BriefFormat, env: PrintOptions['env']): Promise<string | Uint8Array>
export async function writeBrief(brief: Brief, format: BriefFormat, env: PrintOptions['env']): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(brief, null, 2)}\n`
  if (format === 'markdown') return briefMarkdown(brief)
  const page = briefHtml(brief, { world: await loadWorld(), css: paperCss(brief) })
  return format === 'html' ? page : printPdf(page, { env })
}
