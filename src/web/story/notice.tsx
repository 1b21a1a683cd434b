import type { Story } from '../../story/story.ts'

/** What a reader must know of where a story comes from: whether it is syndicated, whether anyone here edited it. */
export function Notice({ source, agency }: { readonly source: Story['source']; readonly agency: string | null }) {
  const { syndicated, edited, notice } = source
  if (notice === null && syndicated !== true && agency === null) return null
  const said = [
    syndicated === true ? `From a syndicated feed${agency === null ? '' : ` of ${agency}`}` : agency === null ? null : `By ${agency}`,
    edited === false ? 'not edited by its publisher' : null,
  ].filter((part) => part !== null)
  return (
    <aside className="note" aria-label="About this story">
      {said.join(', ')}
      {said.length > 0 && '.'}
      {notice !== null && <> “{notice}”</>}
    </aside>
  )
}
