import type { Span } from '../../../kit/span.ts'
import type { Cite } from '../../incident-record.ts'
import type { StoryCard } from '../../story-card.ts'

export const citeOf = (card: StoryCard, { report, text, span }: { report: string; text: string; span: Span }): Cite => ({
  story: card.key,
  report,
  text,
  span,
})
