import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HookServer, hookServer } from '../../tests/support/hook-server.ts'
import { makePoster, type Poster } from './post.ts'

let hook: HookServer
const posters: Poster[] = []
beforeAll(async () => {
  hook = await hookServer()
})
afterAll(async () => {
  await hook.close()
  for (const poster of posters) await poster.close()
})

/** A poster to which each name leads to the address. */
function poster(address = '127.0.0.1', wholeMs = 5_000): Poster {
  const made = makePoster({ resolve: async () => [{ address, family: address.includes(':') ? 6 : 4 }], wholeMs })
  posters.push(made)
  return made
}

const asked = (url: string, more: object = {}) => ({ url, headers: { 'content-type': 'application/json' }, body: '{"a":"é"}', ...more })

test('what is posted arrives as it is, and the answer is told by its status alone', async () => {
  hook.answers = [202]
  expect(await poster().post(asked(`${hook.origin}/x?y=1`, { allowPrivate: true }))).toEqual({ kind: 'answered', status: 202 })
  expect(hook.calls.at(-1)).toMatchObject({ path: '/x?y=1', body: '{"a":"é"}', headers: { 'content-type': 'application/json' } })
})

describe('an address that is not for others to name', () => {
  test.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0:PORT/',
  ])('%s is refused', async (url) => {
    const before = hook.calls.length
    const port = hook.origin.split(':').at(-1) ?? ''
    expect(await poster().post(asked(url.replace('PORT', port)))).toMatchObject({ kind: 'failed', reason: 'private-address' })
    expect(hook.calls).toHaveLength(before)
  })

  test.each(['127.0.0.1', '10.0.0.8', '::1', '169.254.169.254', '::ffff:192.168.0.1'])(
    'a name that leads to %s is refused',
    async (address) => {
      const before = hook.calls.length
      const url = hook.origin.replace('127.0.0.1', 'hooks.example')
      const came = await poster(address).post(asked(url))
      expect(came).toMatchObject({
        kind: 'failed',
        reason: 'private-address',
        message: expect.stringContaining('hooks.example resolves to'),
      })
      expect(hook.calls).toHaveLength(before)
    },
  )

  test('the setting opens this machine and private networks, and nothing else', async () => {
    hook.answers = [200]
    const url = hook.origin.replace('127.0.0.1', 'hooks.example')
    expect(await poster().post(asked(url, { allowPrivate: true }))).toMatchObject({ kind: 'answered' })
    expect(await poster('169.254.169.254').post(asked(url, { allowPrivate: true }))).toMatchObject({ reason: 'private-address' })
  })

  test.each(['file:///etc/passwd', 'ftp://hooks.example/', 'no address', 'http://user:hunter2@hooks.example/'])(
    '%s is none',
    async (url) => {
      const came = await poster().post(asked(url, { allowPrivate: true }))
      expect(came).toMatchObject({ kind: 'failed', reason: 'bad-address' })
      expect(JSON.stringify(came)).not.toContain('hunter2')
    },
  )
})

test('a redirect is an answer, and leads nowhere', async () => {
  hook.answers = [`${hook.origin}/elsewhere`]
  const before = hook.calls.length
  expect(await poster().post(asked(hook.origin, { allowPrivate: true }))).toEqual({ kind: 'answered', status: 307 })
  expect(hook.calls).toHaveLength(before + 1)
})

test('nobody there, and a server that never answers, are told; a stop rejects', async () => {
  const server = createServer(() => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect(await poster('127.0.0.1', 200).post(asked(url, { allowPrivate: true }))).toMatchObject({ kind: 'failed', reason: 'timeout' })
  const stop = AbortSignal.timeout(50)
  await expect(poster().post(asked(url, { allowPrivate: true, signal: stop }))).rejects.toThrow()
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
  expect(await poster().post(asked(url, { allowPrivate: true }))).toMatchObject({ kind: 'failed', reason: 'refused' })
})
