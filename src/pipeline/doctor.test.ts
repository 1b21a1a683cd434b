import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { type Check, checkInstallation } from './doctor.ts'

async function checks(weights?: string): Promise<Check[]> {
  const out: Check[] = []
  for await (const check of checkInstallation(weights === undefined ? {} : { weights }, () => 0)) out.push(check)
  return out
}

test('a sound installation passes every check, in order', async () => {
  const found = await checks()
  expect(found.map(({ name, ok }) => [name, ok])).toEqual(
    ['node', 'version', 'weights', 'runtime', 'reader', 'reading'].map((name) => [name, true]),
  )
  expect(found.at(-1)?.told).toMatch(/[1-9]\d* report/)
})

test('a folder without weights is told, and what needs them is not tried', async () => {
  const found = await checks(tmpdir())
  expect(found.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['weights', 'reader'])
  expect(found.some(({ name }) => name === 'reading')).toBe(false)
})
