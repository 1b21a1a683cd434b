import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Reading, Story } from '../src/index.ts'
import { faultsOf } from './support/invariants.ts'
import { openSet, SHARED, samples, sharedReader } from './support/readers.ts'

const SETS: readonly (readonly [path: string, most: number])[] = [
  ['eval/plover-gsr/dev.jsonl', 200],
  ['eval/plv/dev.jsonl', 120],
  ['eval/cameo/dev.jsonl', 200],
  ['eval/muc4/dev.jsonl', 60],
  ['eval/geo/geovirus-dev.jsonl', 40],
  ['eval/geo/lgl.jsonl', 60],
  ['cases/coding.jsonl', 100],
]

if (!existsSync(SHARED)) console.log('skipped: the open sets: no folder `shared` beside the checkout')

afterAll(async () => (await sharedReader()).close())

async function faultsIn(stories: readonly Story[]): Promise<string[]> {
  const faults: string[] = []
  for await (const reading of (await sharedReader()).readAll(stories)) {
    faults.push(...faultsOf(reading).map((fault) => `${reading.story.id}: ${fault}`))
  }
  return faults
}

test('samples: spans, ids, parts and schema hold', async () => {
  const stories = samples().map(([, story]) => story)
  expect(stories.length).toBeGreaterThan(3)
  expect(await faultsIn(stories)).toEqual([])
})

test.for(SETS)('%s: spans, ids, parts and schema hold', { timeout: 240_000 }, async ([path, most], { skip }) => {
  const stories = openSet(path, most)
  if (stories === null) skip('no shared folder here')
  expect(await faultsIn(stories ?? [])).toEqual([])
})

test('a reading that breaks each of the promises is told apart', async () => {
  const [, story] = samples()[0] ?? []
  const reading = await (await sharedReader()).read(story as Story)
  const [first] = reading.reports
  expect(first).toBeDefined()
  const broken: Reading = {
    ...reading,
    reports: [...reading.reports, { ...first, trigger: { text: 'no such words', span: [0, 4] } } as Reading['reports'][number]],
    places: [{ ...reading.places[0], text: '', span: [5, 2] } as Reading['places'][number]],
  }
  const faults = faultsOf(broken).join('\n')
  expect(faults).toContain('no such words')
  expect(faults).toContain('id twice')
  expect(faults).toContain('span 5-2')
})
