/** How a brief may be written. */
export const BRIEF_FORMATS = ['markdown', 'html', 'json', 'pdf'] as const

export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** What the name of its file ends with. */
export const BRIEF_EXTENSIONS: Readonly<Record<BriefFormat, string>> = { markdown: '.md', html: '.html', json: '.json', pdf: '.pdf' }

export const BRIEF_MEDIA: Readonly<Record<BriefFormat, string>> = {
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
}
