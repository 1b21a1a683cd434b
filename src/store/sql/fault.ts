import { ChanceryError, type ErrorCode } from '../../kit/errors.ts'

type Told = readonly [code: ErrorCode, words: string, hint: string]

const START = 'start the database, or check the address'
const SPACE = 'free some space and run it again; nothing is lost'

/** By the code of the system or the SQLSTATE. */
const FAULTS: Readonly<Record<string, Told>> = {
  ECONNREFUSED: ['STORE_UNREACHABLE', 'nothing answers there', START],
  ENOENT: ['STORE_UNREACHABLE', 'nothing answers there', START],
  ENOTFOUND: ['STORE_UNREACHABLE', 'no machine has that name', 'check the address'],
  EAI_AGAIN: ['STORE_UNREACHABLE', 'the name of the machine cannot be looked up', 'check the network'],
  ETIMEDOUT: ['STORE_UNREACHABLE', 'no answer in time', 'check the address and the network'],
  ECONNRESET: ['STORE_UNREACHABLE', 'the connection was cut', 'run it again'],
  EPIPE: ['STORE_UNREACHABLE', 'the connection was cut', 'run it again'],
  '28P01': ['STORE_UNREACHABLE', 'the password is wrong', 'check the user and the password of the address'],
  '28000': ['STORE_UNREACHABLE', 'the server does not let this user in', 'check the user of the address and the pg_hba.conf of the server'],
  '3D000': ['STORE_UNREACHABLE', 'no such database', 'make it with createdb'],
  '42501': ['STORE_UNREACHABLE', 'this user may not do that', 'grant it rights on the schema'],
  '53300': ['STORE_UNREACHABLE', 'too many connections', 'wait, or raise max_connections of the server'],
  '57P01': ['STORE_UNREACHABLE', 'the server is stopping', 'run it again when it is up'],
  '57P02': ['STORE_UNREACHABLE', 'the server crashed', 'run it again when it is up'],
  '57P03': ['STORE_UNREACHABLE', 'the server is starting', 'run it again when it is up'],
  '25006': ['STORE_UNREACHABLE', 'the server is read-only', 'name the primary server'],
  '53100': ['STORE_FAILED', 'the disk is full', SPACE],
  ENOSPC: ['STORE_FAILED', 'the disk is full', SPACE],
  '53200': ['STORE_FAILED', 'out of memory', 'give the database more, or import less at once'],
  '42P01': ['STORE_BROKEN', 'a table is missing', 'use an empty database, or restore a backup'],
  '42703': ['STORE_BROKEN', 'a column is missing', 'use an empty database, or restore a backup'],
  '42P07': ['STORE_BROKEN', 'tables of something else are there', 'use an empty database or schema'],
  XX001: ['STORE_BROKEN', 'its data is damaged', 'restore a backup'],
  XX002: ['STORE_BROKEN', 'an index is damaged', 'rebuild it with REINDEX'],
}

/** What a database or its driver threw, as one line for a person; never with a password. */
export function databaseFault(thrown: unknown, where: string): ChanceryError {
  if (thrown instanceof ChanceryError) return thrown
  const { code, message } = (thrown ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  const known = FAULTS[String(code)] ?? (isCut(String(code), String(message)) ? FAULTS['ECONNRESET'] : undefined)
  const [kind, words, hint] = known ?? (['STORE_FAILED', plainMessage(message), 'please report it'] as const)
  return new ChanceryError(kind, words, { where, hint, cause: thrown })
}

const isCut = (code: string, message: string): boolean => code.startsWith('08') || /terminated|timeout|not queryable/i.test(message)

/** Without anything that looks like an address with a password. */
const plainMessage = (message: unknown): string =>
  typeof message === 'string' && message.trim() !== '' ? message.replace(/\w+:\/\/\S*/g, '(address)').slice(0, 300) : 'the database failed'
