import { expect, it } from 'vitest'
import { credentials, headersOf, isConditional, keepsCredentials } from './request-headers.ts'

const request = { url: 'https://quay.example/', kind: 'feed' } as const

it('asks for what it can read', () => {
  const headers = headersOf(request, 'Chancery/0.1 (+https://desk.example/)')
  expect(headers).toMatchObject({ 'user-agent': 'Chancery/0.1 (+https://desk.example/)', accept: expect.stringContaining('rss+xml') })
  expect(headers['accept-encoding']).toMatch(/^gzip, deflate, br/)
  expect(headersOf({ ...request, kind: 'page' }, '')).toMatchObject({
    'user-agent': 'Chancery',
    accept: expect.stringMatching(/^text.html/),
  })
})

it.each([null, undefined, '', '"a\r\nx-more: 1"', '"ключ"', 'x'.repeat(5_000)])('sends no validator %j', (etag) => {
  const headers = headersOf(etag === undefined ? request : { ...request, etag, lastModified: etag }, 'Chancery')
  expect(isConditional(headers)).toBe(false)
})

it.each([{ etag: 'W/"7"' }, { lastModified: 'Mon, 02 Mar 2026 07:00:00 GMT' }])('asks with %j', (validator) => {
  expect(isConditional(headersOf({ ...request, ...validator }, 'Chancery'))).toBe(true)
})

it('takes credentials from the environment, and never repeats them', () => {
  expect(credentials('KEY', { KEY: ' Bearer tram99\n' })).toEqual({ value: 'Bearer tram99' })
  expect(credentials('KEY', {})).toMatchObject({ message: expect.stringContaining('KEY is not set') })
  const odd = credentials('KEY', { KEY: 'Bearer tram99\nx' })
  expect(odd).toMatchObject({ message: expect.stringContaining('line breaks') })
  expect(JSON.stringify(odd)).not.toContain('tram99')
})

it.each<[string, string, boolean]>([
  ['https://quay.example/a', 'https://quay.example/b', true],
  ['http://quay.example/', 'https://quay.example/', true],
  ['https://quay.example/', 'http://quay.example/', false],
  ['https://quay.example/', 'https://quay.example:8443/', false],
  ['http://quay.example:8080/', 'https://quay.example/', false],
  ['https://quay.example/', 'https://www.quay.example/', false],
  ['https://quay.example/', 'https://quay.example.evil.example/', false],
])('from %s to %s credentials go along: %s', (first, then, kept) => {
  expect(keepsCredentials(new URL(first), new URL(then))).toBe(kept)
})
