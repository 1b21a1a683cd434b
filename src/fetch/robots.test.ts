import { expect, it } from 'vitest'
import type { Fault } from './ask-once.ts'
import { forNow, Robots } from './robots.ts'

const HOUR = 3_600_000
const RULES = 'User-agent: *\nDisallow: /inside/\n\nUser-agent: chancery\nDisallow: /drafts/\nAllow: /drafts/open\n'

function site(answer: () => string | null | Fault) {
  const asked: string[] = []
  const clock = { now: 0 }
  const ask = async (url: string): Promise<string | null | Fault> => {
    asked.push(url)
    return answer()
  }
  const robots = new Robots('Chancery/0.1 (+https://desk.example/)', ask, () => clock.now)
  const forbids = (path: string, origin = 'https://quay.example'): Promise<Fault | null> => robots.forbids(new URL(path, origin), false)
  return { asked, clock, forbids }
}

it('goes by the rules for its own name', async () => {
  const { forbids } = site(() => RULES)
  expect(await forbids('/inside/1')).toBeNull()
  expect(await forbids('/drafts/1')).toMatchObject({ reason: 'robots' })
  expect(await forbids('/drafts/open/1')).toBeNull()
})

it('asks once a day for each origin, also when many wait', async () => {
  const { asked, clock, forbids } = site(() => RULES)
  await Promise.all(['/a', '/b', '/c'].map((path) => forbids(path)))
  await forbids('/a', 'https://quay.example:8443')
  expect(asked).toEqual(['https://quay.example/robots.txt', 'https://quay.example:8443/robots.txt'])
  clock.now = 23 * HOUR
  await forbids('/d')
  expect(asked).toHaveLength(2)
  clock.now = 25 * HOUR
  await Promise.all(['/e', '/f'].map((path) => forbids(path)))
  expect(asked).toHaveLength(3)
})

it('allows all where there are no rules, and nothing for an hour where the server cannot say', async () => {
  expect(await site(() => null).forbids('/drafts/1')).toBeNull()
  let answer: Fault | null = { reason: 'timeout', message: 'no answer in time' }
  const { clock, forbids } = site(() => answer)
  expect(await forbids('/a')).toEqual(answer)
  answer = null
  expect(await forbids('/a')).toMatchObject({ reason: 'timeout' })
  clock.now = 2 * HOUR
  expect(await forbids('/a')).toBeNull()
})

it.each([
  '\0\0\0',
  '<html>no</html>',
  `${'User-agent: *\n'.repeat(9_000)}Disallow`,
  'Disallow: /',
  `User-agent: *\nDisallow: /${'*a'.repeat(2_000)}$`,
])('is not thrown by rules that are none (%#)', async (rules) => {
  expect(await site(() => rules).forbids(`/${'a'.repeat(3_000)}`)).toBeNull()
})

it('tells a host that is not there from one that cannot answer', () => {
  expect(forNow({ reason: 'unknown-host', message: 'no host of that name' }).reason).toBe('unknown-host')
  expect(forNow({ reason: 'status', message: 'the server answered 503' })).toMatchObject({
    reason: 'robots',
    message: expect.stringContaining('503'),
  })
})
