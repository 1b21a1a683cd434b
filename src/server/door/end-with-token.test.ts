import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { endWithToken } from './end-with-token.ts'

/** A server of one stream that ends by itself only when it is cancelled. */
function endless(type: string, holds: () => boolean | Promise<boolean>) {
  let isCancelled = false
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    endWithToken(c, async () => holds(), 5)
  })
  app.get('/', (c) => {
    const body = new ReadableStream({
      start: (to) => to.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        isCancelled = true
      },
    })
    return c.body(body, 200, { 'content-type': type })
  })
  return { app, cancelled: () => isCancelled }
}

test.each([
  ['is gone', () => false],
  ['cannot be looked up', () => Promise.reject(new Error('disk'))],
])('a stream ends when its token %s', async (_, later) => {
  let holds: () => boolean | Promise<boolean> = () => true
  const { app, cancelled } = endless('text/event-stream', () => holds())
  const response = await app.request('/')
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n')
  expect(cancelled()).toBe(false)
  holds = later
  await expect(reader?.read()).rejects.toThrow()
  expect(cancelled()).toBe(true)
})

test('a client that goes ends the stream', async () => {
  const { app, cancelled } = endless('text/event-stream', () => true)
  await (await app.request('/')).body?.cancel()
  await expect.poll(cancelled).toBe(true)
})

test('nothing else is touched', async () => {
  const { app, cancelled } = endless('text/plain', () => false)
  const reader = (await app.request('/')).body?.getReader()
  await reader?.read()
  await new Promise((soon) => setTimeout(soon, 30))
  expect(cancelled()).toBe(false)
})
