import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { challengeOf, hubRequest, isSigned } from './websub.ts'

const subscription = {
  hub: 'https://hub.example/',
  topic: 'https://quay.example/feed?a=1&b=2',
  callback: 'https://desk.example/hub/7',
  secret: 's3',
  lease: 86_400,
}

it('asks a hub in a form', () => {
  const { url, body } = hubRequest('subscribe', subscription)
  expect(url).toBe('https://hub.example/')
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    'hub.mode': 'subscribe',
    'hub.topic': subscription.topic,
    'hub.callback': subscription.callback,
    'hub.secret': 's3',
    'hub.lease_seconds': '86400',
  })
})

it.each([
  ['subscribe', subscription.topic, 'c7'],
  ['subscribe', 'https://other.example/feed', null],
  ['unsubscribe', 'https://other.example/feed', 'c7'],
  ['unsubscribe', subscription.topic, null],
  ['denied', subscription.topic, null],
])('answers %s of %s with %s', (mode, topic, answer) => {
  const query = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': 'c7' })
  expect(challengeOf(query, new Set([subscription.topic]))).toBe(answer)
})

it('believes a body only with its signature', () => {
  const body = Buffer.from('<rss/>')
  const sign = (method: string): string => `${method}=${createHmac(method, 's3').update(body).digest('hex')}`
  for (const method of ['sha1', 'sha256', 'sha512']) expect(isSigned(body, sign(method), 's3')).toBe(true)
  expect(isSigned(body, sign('sha256'), 's4')).toBe(false)
  expect(isSigned(Buffer.from('<rss>'), sign('sha256'), 's3')).toBe(false)
  for (const odd of [null, '', 'md5=00', 'sha256', 'sha256=zz', 'sha256=00']) expect(isSigned(body, odd, 's3')).toBe(false)
})
