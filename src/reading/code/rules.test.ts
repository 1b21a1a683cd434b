import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Knowledge, loadKnowledge } from '../../knowledge/knowledge.ts'
import { Graph } from '../../language/graph.ts'
import { makeParser, type Parser } from '../../language/parser.ts'
import { makeStory } from '../../story/make-story.ts'
import { bareItem } from '../../wire/item.ts'
import { findEvents } from '../mention/find-events.ts'
import { Classes } from './classes.ts'
import { codeEvents } from './code-events.ts'

/** Ids of the rules that take a mention of the text. */
async function firing(parser: Parser, knowledge: Knowledge, text: string): Promise<readonly string[]> {
  const doc = await parser.parse(text)
  const context = { doc, graph: new Graph(doc), story: makeStory(bareItem(text, 'test')), knowledge }
  const mentions = findEvents(context.graph, knowledge.lexicon)
  return codeEvents(context, new Classes(context), mentions).map((c) => c.rule.id)
}

describe('rules.tsv', () => {
  let parser: Parser
  const knowledge = loadKnowledge(fileURLToPath(new URL('../../../data/', import.meta.url)))
  beforeAll(async () => {
    parser = await makeParser()
  })
  afterAll(() => parser.close())

  it.each(knowledge.lexicon.rules.filter((r) => r.type !== 'NONE').map((r) => [r.id, r] as const))(
    '%s fires on its example and not on its counter-example',
    async (id, rule) => {
      expect(await firing(parser, knowledge, rule.example)).toContain(id)
      expect(await firing(parser, knowledge, rule.counter)).not.toContain(id)
    },
  )

  it.each(knowledge.lexicon.rules.filter((r) => r.type === 'NONE').map((r) => [r.id, r] as const))(
    '%s keeps its example from being an event, and its counter-example not',
    async (_, rule) => {
      expect(await firing(parser, knowledge, rule.example)).toEqual([])
      expect(await firing(parser, knowledge, rule.counter)).not.toEqual([])
    },
  )

  it('has a unique id, an example and a counter-example for each rule', () => {
    const ids = knowledge.lexicon.rules.map((r) => r.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of knowledge.lexicon.rules)
      expect(
        [rule.example, rule.counter].every((s) => s.length > 5),
        rule.id,
      ).toBe(true)
  })
})
