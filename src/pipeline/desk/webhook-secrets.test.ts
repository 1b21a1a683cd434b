import { expect, it } from 'vitest'
import { parseChannel } from '../../desk/watch/channel.ts'
import { makeSecrets } from './webhook-secrets.ts'

it('makes secrets that a channel takes, each another, and tells those that went into one', () => {
  const made = makeSecrets()
  const channel = (url: string, secret: string) => parseChannel({ kind: 'webhook', url, secret }, 'channel', null)
  const fresh = channel('https://hooks.example/a', made.secret())
  const old = channel('https://hooks.example/b', 'a secret of before'.replaceAll(' ', '-'))
  expect(made.secret()).not.toBe(made.secret())
  expect(made.of([fresh, old, { kind: 'mail', to: 'desk@example.org' }])).toEqual([
    { url: 'https://hooks.example/a', secret: fresh.kind === 'webhook' ? fresh.secret : '' },
  ])
})
