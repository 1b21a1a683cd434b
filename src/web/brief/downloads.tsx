import { addressOf, type Params } from '../data/ask.ts'

/** The brief as a file: HTML and PDF to print and send, Markdown to go on writing. */
export function Downloads({ path, params }: { readonly path: string; readonly params: Params }) {
  return (
    <div className="inline">
      <a className="button" href={addressOf(path, { ...params, format: 'html' })} download="brief.html">
        HTML
      </a>
      <a className="button" href={addressOf(path, { ...params, format: 'markdown' })} download="brief.md">
        Markdown
      </a>
      <a className="button" href={addressOf(path, { ...params, format: 'pdf' })} target="_blank" rel="noreferrer">
        PDF
      </a>
    </div>
  )
}
