import { createHash, randomBytes } from 'node:crypto'

/** Who is signed in: cookies by their hash, and whose token let them in. Kept in memory alone: a desk that starts anew knows nobody. */
export interface Sessions {
  /** Begins one, and returns its secret, which is always a fresh one. */
  begin(tokenId: string): string
  /** Id of the token that a secret was begun with; null for one that is unknown or has run out. */
  tokenOf(secret: string): string | null
  end(secret: string): void
}

export const SESSION_S = 12 * 3600
const MOST = 10_000

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** `now`: milliseconds of a clock that only goes forward. */
export function makeSessions(now: () => number): Sessions {
  const open = new Map<string, { readonly tokenId: string; readonly until: number }>()
  return {
    begin: (tokenId) => {
      // All live for as long, so those that have run out stand first.
      for (const [hash, { until }] of open) {
        if (until > now()) break
        open.delete(hash)
      }
      // The oldest goes: somebody who signs in without end crowds out nobody's memory.
      if (open.size >= MOST) open.delete(open.keys().next().value as string)
      const secret = randomBytes(32).toString('base64url')
      open.set(hashOf(secret), { tokenId, until: now() + SESSION_S * 1000 })
      return secret
    },
    tokenOf: (secret) => {
      const found = open.get(hashOf(secret))
      return found !== undefined && found.until > now() ? found.tokenId : null
    },
    end: (secret) => void open.delete(hashOf(secret)),
  }
}
