import { afterAll, expect, test } from 'vitest'
import { makeReader, type Reading } from '../src/index.ts'
import { samples, sharedReader } from './support/readers.ts'

afterAll(async () => (await sharedReader()).close())

const bytes = (reading: Reading): string => JSON.stringify(reading)

test('the same story gives the same bytes: again, after others, in any order and beside others', async () => {
  const reader = await sharedReader()
  const stories = samples().map(([, story]) => story)
  const alone: string[] = []
  for (const story of stories) alone.push(bytes(await reader.read(story)))
  const backwards: string[] = []
  for (const story of [...stories].reverse()) backwards.unshift(bytes(await reader.read(story)))
  const together: string[] = []
  for await (const reading of reader.readAll([...stories, ...stories])) together.push(bytes(reading))
  expect(backwards).toEqual(alone)
  expect(together).toEqual([...alone, ...alone])
})

test('another reader, with another number of threads, gives the same bytes', async () => {
  const [, story] = samples()[0] ?? []
  const other = await makeReader({ threads: 1 })
  const text = story?.text ?? ''
  expect(bytes(await other.read(text))).toBe(bytes(await (await sharedReader()).read(text)))
  await other.close()
})

test('a sentence is read alike wherever its story stands in a run', async () => {
  const reader = await sharedReader()
  const lone = 'Police in Quito arrested nine miners on Monday.'
  const before = await reader.read(lone)
  await reader.read(`${'Talks went on in Bern. '.repeat(200)}`)
  expect(bytes(await reader.read(lone))).toBe(bytes(before))
})
