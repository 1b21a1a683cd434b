import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWire } from '../../src/wire/parse-wire.ts'

const folder = new URL('../fixtures/wire/', import.meta.url)
const inputs = readdirSync(folder).filter((file) => !/\.golden\.json$|-changed\.json$|README/.test(file))

test('there are fixtures', () => {
  expect(inputs.length).toBeGreaterThan(10)
})

/** What is known of the items and the faults; keys that are unknown in an item are left out to be read more easily. */
function reading(file: string): unknown {
  const { items, faults } = parseWire(readFileSync(new URL(file, folder)), file)
  const known = items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))),
  )
  return { items: known, faults: faults.map((fault) => `${fault.lost ? 'lost' : 'noted'} ${fault.where} ${fault.code}: ${fault.message}`) }
}

test.each(inputs)('%s reads as its golden says', (file) => {
  const golden = new URL(`${file}.golden.json`, folder)
  const found = reading(file)
  const expected = existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : null
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    writeFileSync(new URL(`${file}-changed.json`, folder), `${JSON.stringify(found, null, 2)}\n`)
  }
  expect(found).toEqual(expected)
})
