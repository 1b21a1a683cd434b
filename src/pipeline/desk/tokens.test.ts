import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addToken, listTokens, openTokens, removeToken } from './tokens.ts'

const NOW = '2026-03-04T08:00:00Z'
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-tokens-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const fail = (thrown: unknown): void => {
  throw thrown
}
const add = (name: string, days: number | null = null) => addToken(home, { name, role: 'analyst', days, now: NOW })

test('a token is found until it is removed, and the day of its use is kept', async () => {
  const book = openTokens(home, () => NOW, fail)
  expect([await book.count(), await book.find('chancery_x')]).toEqual([0, null])
  const token = await add('Amina')
  expect(token).toMatch(/^chancery_[\w-]{43}$/)
  const found = await book.find(token)
  expect(found).toMatchObject({ name: 'Amina', role: 'analyst' })
  expect(await book.byId(found?.id ?? '')).toEqual(found)
  await book.flush()
  expect(await listTokens(home)).toEqual([{ name: 'Amina', role: 'analyst', made: NOW, until: null, lastUsed: '2026-03-04' }])
  await removeToken(home, 'Amina')
  expect([await book.find(token), await book.byId(found?.id ?? '')]).toEqual([null, null])
})

test('one with days ends', async () => {
  let now = NOW
  const book = openTokens(home, () => now, fail)
  const token = await add('Bo', 2)
  now = '2026-03-06T07:59:59Z'
  expect(await book.find(token)).not.toBe(null)
  now = '2026-03-06T08:00:00Z'
  expect([await book.find(token), await book.count()]).toEqual([null, 0])
  await book.flush()
})

test('only the owner reads the file, and no token stands in it', async () => {
  const token = await add('Amina')
  const file = join(home, 'tokens.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).not.toContain(token.slice(9))
})

test('many are added at once, and none is lost', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `token ${n}`)
  await Promise.all(names.map((name) => add(name)))
  expect((await listTokens(home)).map(({ name }) => name).sort()).toEqual([...names].sort())
})

test('what a process that is gone left half-written stops nobody', async () => {
  const left = join(home, 'tokens.json.new')
  writeFileSync(left, '{"version":1,"tok')
  utimesSync(left, 1, 1)
  await add('Amina')
  expect(await listTokens(home)).toHaveLength(1)
})

test.each(['', ' ', 'desk', 'Desk', 'a\u001b[2Jb', 'a\u202eb', ' a', 'x'.repeat(61), '../x', '<b>'])('%j is no name', async (name) => {
  await expect(add(name)).rejects.toMatchObject({ code: 'USAGE' })
})

test('a name is given once', async () => {
  await add('Amina')
  await expect(add('Amina')).rejects.toMatchObject({ code: 'USAGE' })
  await expect(removeToken(home, 'Bo')).rejects.toMatchObject({ code: 'USAGE' })
  expect(await listTokens(home)).toHaveLength(1)
})

test.each([
  'nonsense',
  '{"version":2,"tokens":[]}',
  '{"version":1,"tokens":[{"name":"a","role":"owner","hash":"","made":"","until":null}]}',
])('a file that does not hold lets nobody in: %s', async (text) => {
  const token = await add('Amina')
  const book = openTokens(home, () => NOW, fail)
  expect(await book.find(token)).not.toBe(null)
  await book.flush()
  writeFileSync(join(home, 'tokens.json'), text)
  await expect(book.find(token)).rejects.toMatchObject({ code: 'HOME_BROKEN' })
  await expect(add('Bo')).rejects.toMatchObject({ code: 'HOME_BROKEN' })
  expect(readFileSync(join(home, 'tokens.json'), 'utf8')).toBe(text)
})
