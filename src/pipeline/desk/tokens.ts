import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'
import { storeError } from '../../store/folder/store-error.ts'
import { openUses } from './last-used.ts'
import type { Role } from './role.ts'
import { changeTokens, type KeptToken, readTokens } from './token-file.ts'

/** Whose a token is. */
export interface Bearer {
  /** One of its token; says nothing of it. */
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** The tokens of a home, as they are at each asking: one that is removed or has run out holds no longer. */
export interface TokenBook {
  /** Whose the token is; null for one that does not hold. */
  find(token: string): Promise<Bearer | null>
  /** Who has an id that `find` gave; null where their token no longer holds. */
  byId(id: string): Promise<Bearer | null>
  /** How many hold. */
  count(): Promise<number>
  /** Resolves when the days of use are written. */
  flush(): Promise<void>
}

export interface ListedToken {
  readonly name: string
  readonly role: Role
  readonly made: string
  readonly until: string | null
  /** ISO day; null: never. */
  readonly lastUsed: string | null
}

const MARK = 'chancery_'
const MOST_LETTERS = 200
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._@-]{0,58}[\p{L}\p{N}])?$/u
const DAY_MS = 86_400_000

const fileOf = (home: string): string => join(home, 'tokens.json')
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const idOf = ({ hash }: KeptToken): string => hash.slice(0, 16)
const holds = ({ until }: KeptToken, now: string): boolean => until === null || Date.parse(until) > Date.parse(now)

/** Makes a token that opens the desk, and returns it: it is told once, as only its hash is kept. Throws USAGE for a name that will not do. */
export async function addToken(
  home: string,
  { name, role, days, now }: { readonly name: string; readonly role: Role; readonly days: number | null; readonly now: string },
): Promise<string> {
  if (!NAME.test(name) || name.toLowerCase() === 'desk')
    throw new ChanceryError('USAGE', 'not a name for a token', { hint: 'give up to 60 letters, digits, spaces or . _ @ -, and not desk' })
  const token = `${MARK}${randomBytes(32).toString('base64url')}`
  const until = days === null ? null : new Date(Date.parse(now) + days * DAY_MS).toISOString()
  await mkdir(home, { recursive: true }).catch((thrown) => {
    throw storeError(thrown, home)
  })
  await changeTokens(fileOf(home), (tokens) => {
    if (tokens.some((kept) => kept.name === name))
      throw new ChanceryError('USAGE', `there is a token ${name} already`, { hint: 'take another name, or remove it first' })
    return [...tokens, { name, role, hash: hashOf(token), made: now, until }]
  })
  return token
}

/** Removes a token: whoever has it is let in no more, nor what they signed in. Throws USAGE where there is none of the name. */
export function removeToken(home: string, name: string): Promise<void> {
  return changeTokens(fileOf(home), (tokens) => {
    if (!tokens.some((kept) => kept.name === name))
      throw new ChanceryError('USAGE', `there is no token ${name}`, { hint: 'see chancery token list' })
    return tokens.filter((kept) => kept.name !== name)
  })
}

/** All tokens of a home, as they were made. */
export async function listTokens(home: string): Promise<ListedToken[]> {
  const used = await openUses(home, () => {}).read()
  return (await readTokens(fileOf(home))).map((kept) => {
    const { name, role, made, until } = kept
    return { name, role, made, until, lastUsed: used[idOf(kept)] ?? null }
  })
}

/** Opens the tokens of a home. `clock`: ISO instant; `fault`: told where the day of use cannot be kept. */
export function openTokens(home: string, clock: () => string, fault: (thrown: unknown) => void): TokenBook {
  const path = fileOf(home)
  const uses = openUses(home, fault)
  let known: { readonly stamp: string; readonly tokens: readonly KeptToken[] } | null = null

  /** The file is read again when it is another one: tokens are added and removed by other processes. */
  async function current(): Promise<readonly KeptToken[]> {
    const stamp = await stat(path, { bigint: true }).then(
      ({ ino, size, mtimeNs }) => `${ino} ${size} ${mtimeNs}`,
      () => 'none',
    )
    if (known?.stamp !== stamp) known = { stamp, tokens: await readTokens(path) }
    return known.tokens.filter((token) => holds(token, clock()))
  }

  const bearer = (kept: KeptToken): Bearer => ({ id: idOf(kept), name: kept.name, role: kept.role })
  return {
    find: async (token) => {
      if (token.length > MOST_LETTERS) return null
      const found = sameHash(await current(), hashOf(token))
      if (found === null) return null
      uses.mark(idOf(found), clock().slice(0, 10))
      return bearer(found)
    },
    byId: async (id) => {
      const found = (await current()).find((kept) => idOf(kept) === id)
      return found === undefined ? null : bearer(found)
    },
    count: async () => (await current()).length,
    flush: uses.flush,
  }
}

/** Compares with all of them, each in the same time, so that the time it takes tells nothing. */
function sameHash(tokens: readonly KeptToken[], hash: string): KeptToken | null {
  const wanted = Buffer.from(hash, 'hex')
  let found: KeptToken | null = null
  for (const kept of tokens) if (timingSafeEqual(Buffer.from(kept.hash, 'hex'), wanted)) found = kept
  return found
}
