import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { inputsOf } from './inputs.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'wire-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const FEED =
  '<rss version="2.0"><channel><title>Dale Post</title><item><guid>d1</guid><title>Bridge shut</title><description>Wind shut the bridge.</description></item></channel></rss>'

it('prints one document a line, and says what failed', async () => {
  const io = testIo({})
  const code = await run(['wire', '--format', 'jsonl', file('a.xml', FEED), join(folder, 'none.xml')], io)
  expect(code).toBe(1)
  const [document, ...more] = io.out().trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(document ?? '')).toMatchObject({
    format: 'rss',
    charset: 'utf-8',
    feed: { title: 'Dale Post' },
    items: [{ guid: 'd1', title: 'Bridge shut', summary: 'Wind shut the bridge.', content: null }],
  })
  expect(io.err()).toContain('none.xml: no such file')
})

it('shows a summary to people, without control characters of the feed', async () => {
  const io = testIo({})
  expect(await run(['wire', file('b.xml', FEED.replace('Bridge shut', 'Bridge\u001b[31m shut'))], io)).toBe(0)
  expect(io.out()).toMatch(/b\.xml: rss, utf-8, Dale Post, 1 item\n {2}no date {11}Bridge\[31m shut\n/)
})

it('makes no story of an item under embargo, taken back, or without words', async () => {
  const item = (id: string, more: string): string =>
    `<newsItem guid="${id}" version="1"><itemMeta>${more}</itemMeta><contentMeta><headline>Head ${id}</headline></contentMeta><contentSet><inlineXML><p>Words of ${id}.</p></inlineXML></contentSet></newsItem>`
  const news = [
    item('n1', '<embargoed>2026-03-05T09:00:00Z</embargoed>'),
    item('n2', '<pubStatus qcode="stat:canceled"/>'),
    item('n3', '<pubStatus qcode="stat:usable"/><embargoed>2026-03-04T09:00:00Z</embargoed>'),
  ]
  const name = file('n.xml', `<newsMessage><itemSet>${news.join('')}</itemSet></newsMessage>`)
  const seen: string[] = []
  for await (const input of inputsOf([name], testIo({})))
    seen.push(input.kind === 'story' ? input.story.text : input.line.replace(name, 'n.xml'))
  expect(seen).toEqual([
    'n.xml:1: embargoed until 2026-03-05T09:00:00Z; "Head n1" is held back',
    'n.xml:1: taken back by its source; "Head n2" is not read',
    'Words of n3.',
  ])
})

it('takes a plain text at its word when it says that it is killed', async () => {
  const name = file(
    'k.txt',
    'MANDATORY KILL\n\nPlease disregard the story on the bridge.\n\nRaiders killed six people at Velm, police said.',
  )
  const seen: string[] = []
  for await (const input of inputsOf([name], testIo({}))) seen.push(input.kind)
  expect(seen).toEqual(['note'])
})
