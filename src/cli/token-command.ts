import type { Role } from '../pipeline/desk/role.ts'
import { addToken, type ListedToken, listTokens, removeToken } from '../pipeline/desk/tokens.ts'
import { type HomeOptions, homeOf } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

export const TOKEN_FORMATS = ['text', 'json'] as const

export interface TokenAddOptions extends HomeOptions {
  readonly role: Role
  readonly days?: number
}

export interface TokenListOptions extends HomeOptions {
  readonly format: (typeof TOKEN_FORMATS)[number]
}

/** Makes a token and prints it, alone on standard output; it cannot be printed again. */
export async function tokenAddCommand(name: string, { role, days, ...options }: TokenAddOptions, io: Io): Promise<number> {
  const token = await addToken(homeOf(options, io), { name, role, days: days ?? null, now: io.clock() })
  await io.stdout.write(`${token}\n`)
  await io.stderr.write(`chancery: this is the token of ${sanitise(name)} (${role}); keep it now, as it is not shown again\n`)
  return 0
}

/** Prints whose tokens there are, and never a token. */
export async function tokenListCommand(options: TokenListOptions, io: Io): Promise<number> {
  const tokens = await listTokens(homeOf(options, io))
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify(tokens, null, 2)}\n`)
  else if (tokens.length === 0) await io.stdout.write('no tokens; add one with chancery token add NAME\n')
  else await io.stdout.write(tokens.map((token) => `${lineOf(token, io.clock())}\n`).join(''))
  return 0
}

function lineOf({ name, role, made, until, lastUsed }: ListedToken, now: string): string {
  const ended = until !== null && Date.parse(until) <= Date.parse(now)
  const life = until === null ? [] : [`${ended ? 'ended' : 'until'} ${until.slice(0, 10)}`]
  return [sanitise(name), role, `made ${made.slice(0, 10)}`, ...life, lastUsed === null ? 'never used' : `last used ${lastUsed}`].join('  ')
}

/** Removes a token; a desk that runs lets it in no more from the next request on. */
export async function tokenRemoveCommand(name: string, options: HomeOptions, io: Io): Promise<number> {
  await removeToken(homeOf(options, io), name)
  await io.stdout.write(`removed the token of ${sanitise(name)}\n`)
  return 0
}
