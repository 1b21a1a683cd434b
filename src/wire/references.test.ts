import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWire } from './parse-wire.ts'
import { printed } from './print.ts'

/** Every format's folder holds references: an input, and beside it what `chancery wire` prints of it. */
const formats = new URL('formats/', import.meta.url)
const folders = readdirSync(formats).filter((name) => existsSync(new URL(`${name}/references/`, formats)))
const inputs = folders.flatMap((format) =>
  readdirSync(new URL(`${format}/references/`, formats))
    .filter((file) => !/\.printed\.json$|-changed\.json$/.test(file))
    .map((file) => `${format}/references/${file}`),
)

test('every format has references', () => {
  expect(folders).toEqual(readdirSync(formats).filter((name) => !name.includes('.')))
  expect(inputs.length).toBeGreaterThan(10)
})

test.each(inputs)('%s is printed as the file beside it says', (path) => {
  const expected = new URL(`${path}.printed.json`, formats)
  const found = JSON.parse(JSON.stringify(printed(parseWire(readFileSync(new URL(path, formats)), path.split('/').at(-1) ?? path))))
  const wanted = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')) : null
  // Never made silently: look at the file that is written here, and rename it when it is right.
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    writeFileSync(new URL(`${path}-changed.json`, formats), `${JSON.stringify(found, null, 2)}\n`)
  }
  expect(found).toEqual(wanted)
})
