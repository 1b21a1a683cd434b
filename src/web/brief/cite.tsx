import { Link } from 'wouter'
import type { Cited } from '../../desk/brief/cite-book.ts'

/** The words of a story, with the number that its source has in the brief. */
export function Quote({ cited }: { readonly cited: Cited }) {
  return (
    <>
      “{cited.words}” <CiteMark cited={cited} />
    </>
  )
}

export function CiteMark({ cited: { source, story } }: { readonly cited: Cited }) {
  return (
    <Link className="cite-mark num" href={`/stories/${story}`} aria-label={`Source ${source}`}>
      [{source}]
    </Link>
  )
}
