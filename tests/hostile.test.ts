import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { makeStory, parseWire } from '../src/index.ts'
import { faultsOf } from './support/invariants.ts'
import { samples, sharedReader } from './support/readers.ts'

afterAll(async () => (await sharedReader()).close())

const RUNS = 10_000
const WORDS = [
  'police',
  'killed',
  '12',
  'Kenya',
  '“',
  '"',
  "'s",
  '(',
  ')',
  '—',
  '-',
  '.',
  ',',
  'said',
  'not',
  'on',
  'Tuesday',
  '\n\n',
  '\u0000',
  'The',
  '$',
  '%',
]

/** Pieces of news, punctuation and controls in any order. */
const jumble = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '))
const text = fc.oneof({ arbitrary: jumble, weight: 3 }, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 60 }))

test(`${RUNS} strings that nobody meant crash nothing and keep every promise`, { timeout: 300_000 }, async () => {
  const reader = await sharedReader()
  const inputs = fc.sample(text, { numRuns: RUNS, seed: 7 })
  const faults: string[] = []
  let read = 0
  for await (const reading of reader.readAll(inputs)) {
    read++
    faults.push(...faultsOf(reading).map((fault) => `${JSON.stringify(reading.story.text)}: ${fault}`))
  }
  expect(faults).toEqual([])
  expect(read).toBe(RUNS)
})

test('any bytes under any name give items or faults, never an exception', () => {
  const names = fc.constantFrom('a.txt', 'a.html', 'a.xml', 'a.json', 'a.jsonl', 'a')
  const heads = fc.constantFrom('', '{"text":', '<rss><channel><item>', '<html><body>', '<nitf>', '<newsItem>', '[{', '\ufeff')
  fc.assert(
    fc.property(names, heads, fc.uint8Array({ maxLength: 200 }), (name, head, tail) => {
      const { items, faults } = parseWire(Buffer.concat([Buffer.from(head), tail]), name)
      expect(items.length + faults.length).toBeGreaterThan(0)
      for (const item of items) expect(makeStory(item).text).toBe(item.text)
    }),
    { numRuns: 2_000, seed: 11 },
  )
})

test('a story with letters lost, doubled and swapped is still read', async () => {
  const reader = await sharedReader()
  const texts = samples().map(([, story]) => story.text)
  const damage = fc.tuple(fc.constantFrom(...texts), fc.array(fc.nat(400), { minLength: 1, maxLength: 30 }), fc.string({ maxLength: 1 }))
  for (const [story, places, letter] of fc.sample(damage, { numRuns: 60, seed: 3 })) {
    const damaged = places.reduce((all, at) => `${all.slice(0, at)}${letter}${all.slice(at + 1)}`, story)
    expect(faultsOf(await reader.read(damaged))).toEqual([])
  }
})

test('a very long word, a heap of brackets and 50,000 words end', { timeout: 300_000 }, async () => {
  const reader = await sharedReader()
  const quiet = 'The market was quiet and people bought bread and fish. '.repeat(9)
  const long = [
    'a'.repeat(100_000),
    '('.repeat(2_000),
    'said '.repeat(1_000),
    `${quiet}Rebels seized the town of Goma on Sunday. `.repeat(470),
  ]
  for (const one of long) expect(faultsOf(await reader.read(one))).toEqual([])
})
