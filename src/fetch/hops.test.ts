import { expect, it } from 'vitest'
import { MOST_HOPS, nextHop } from './hops.ts'
import type { Hop } from './types.ts'

const FROM = new URL('https://quay.example/a/feed')
const next = (status: number, location: string | null, hops: readonly Hop[] = []): unknown => nextHop(status, location, FROM, hops, false)
const hop = (from: string): Hop => ({ status: 302, from, to: FROM.href })

it.each([301, 302, 303, 307, 308])('%i leads on', (status) => {
  expect(next(status, '../b')).toMatchObject({ url: { href: 'https://quay.example/b' }, hop: { status, from: FROM.href } })
})

it.each([200, 300, 304, 305, 404])('%i does not', (status) => {
  expect(next(status, '/b')).toBeNull()
})

it.each<[string | null, string]>([
  [null, 'bad-redirect'],
  ['mailto:desk@quay.example', 'bad-redirect'],
  ['http://[', 'bad-redirect'],
  ['http://10.0.0.5/', 'private-address'],
  ['http://0x7f000001/', 'private-address'],
  ['//[::1]/', 'private-address'],
  ['#top', 'redirect-loop'],
])('%j is refused: %s', (location, reason) => {
  expect(next(302, location)).toMatchObject({ reason, message: expect.stringMatching(/\w{4}/) })
})

it('lets http follow https, as a hop that shows it', () => {
  expect(next(302, 'http://quay.example/')).toMatchObject({ hop: { from: FROM.href, to: 'http://quay.example/' } })
})

it('tells a circle from a long way', () => {
  expect(next(302, '/start', [hop('https://quay.example/start')])).toMatchObject({ reason: 'redirect-loop' })
  const way = Array.from({ length: MOST_HOPS }, (_, i) => hop(`https://quay.example/${i}`))
  expect(next(302, '/new', way)).toMatchObject({ reason: 'too-many-redirects' })
  expect(next(302, '/new', way.slice(1))).toMatchObject({ url: { pathname: '/new' } })
})
