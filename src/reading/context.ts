import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Doc } from '../language/doc.ts'
import type { Graph } from '../language/graph.ts'
import type { Story } from '../story/story.ts'

/** What grounding may look at: the words, the story around them, and what is known. Never the model. */
export interface GroundContext {
  readonly doc: Doc
  readonly graph: Graph
  readonly story: Story
  readonly knowledge: Knowledge
}
