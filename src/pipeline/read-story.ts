import type { Knowledge } from '../knowledge/knowledge.ts'
import { Graph } from '../language/graph.ts'
import type { Parser } from '../language/parser.ts'
import { readDoc, type Traced } from '../reading/read-doc.ts'
import { skipped } from '../story/prose.ts'
import type { Story } from '../story/story.ts'

/** Reads one story: its words by the parser, what they say by the rules. */
export async function readStory(parser: Parser, knowledge: Knowledge, story: Story): Promise<Traced> {
  const doc = await parser.parse(story.text, { skip: skipped(story) })
  return readDoc({ doc, graph: new Graph(doc), story, knowledge })
}
