import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-token-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function cli(...args: string[]) {
  const io = testIo({ env: { CHANCERY_HOME: home } })
  return { code: await run(args, io), out: io.out(), err: io.err() }
}

test('a token is printed once, listed without itself, and removed', async () => {
  const added = await cli('token', 'add', 'Amina', '--role', 'analyst', '--days', '30')
  expect([added.code, added.out]).toEqual([0, expect.stringMatching(/^chancery_[\w-]{43}\n$/)])
  expect(added.err).not.toContain(added.out.trim())
  const listed = await cli('token', 'list')
  expect(listed.out).toBe('Amina  analyst  made 2026-03-04  until 2026-04-03  never used\n')
  const json = JSON.parse((await cli('token', 'list', '--format', 'json')).out)
  expect(json).toMatchObject([{ name: 'Amina', role: 'analyst', lastUsed: null }])
  expect(JSON.stringify(json) + readFileSync(join(home, 'tokens.json'), 'utf8')).not.toContain(added.out.trim())
  expect((await cli('token', 'remove', 'Amina')).code).toBe(0)
  expect((await cli('token', 'list')).out).toContain('no tokens')
})

test.each([
  ['token', 'add', 'a', '--role', 'owner'],
  ['token', 'add', 'a', '--days', '0'],
  ['token', 'add', '\u001b[2J'],
  ['token', 'remove', 'nobody'],
])('chancery %s %s %s %s', async (...args) => {
  const { code, out, err } = await cli(...args)
  expect([code, out, err.split('\n').length]).toEqual([2, '', 2])
})

test.each([[['--host', '0.0.0.0']], [['--host', '192.0.2.1']], [['--name', 'desk.example']], [['--trust-proxy']]])(
  'chancery serve %j wants a token before it does anything',
  async (options) => {
    const { code, out, err } = await cli('serve', '--port', '0', ...options)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/needs a token.*chancery token add/)
    expect(existsSync(join(home, 'record'))).toBe(false)
  },
)

test.each([[['--name', 'https://desk.example']], [['--name', 'desk.example:80']], [['--tiles', 'https://a.example/']]])(
  'chancery serve %j is refused',
  async (options) => {
    await cli('token', 'add', 'Amina')
    expect((await cli('serve', '--port', '0', ...options)).code).toBe(2)
  },
)
