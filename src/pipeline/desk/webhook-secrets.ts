import { randomBytes } from 'node:crypto'
import type { Channel } from '../../desk/watch/channel.ts'

/** 192 bits, as letters that go into any setting unquoted. */
const SECRET_BYTES = 24

/** Secrets that are made while a watch is kept. */
export interface Secrets {
  readonly secret: () => string
  /** Those that went into the channels, each with the address of its webhook: to be told once. */
  of(channels: readonly Channel[]): { url: string; secret: string }[]
}

/** Makes secrets of webhooks that are given without one. */
export function makeSecrets(): Secrets {
  const made = new Set<string>()
  return {
    secret: () => {
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      made.add(secret)
      return secret
    },
    of: (channels) =>
      channels.flatMap((one) => (one.kind === 'webhook' && made.has(one.secret) ? [{ url: one.url, secret: one.secret }] : [])),
  }
}
