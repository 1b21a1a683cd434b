import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../kit/errors.ts'
import { type AuditLog, openAudit } from '../pipeline/desk/audit.ts'
import { openTokens, type TokenBook } from '../pipeline/desk/tokens.ts'
import { tileOrigin } from '../server/app/app-policy.ts'
import type { DoorPorts } from '../server/door/door.ts'
import { hostName, isLoopback } from '../server/hosts.ts'
import { type HomeOptions, homeOf } from './feeds-command-ports.ts'
import type { Io } from './io.ts'

/** Where a desk listens, and whom it lets in. */
export interface DoorOptions extends HomeOptions {
  readonly host: string
  readonly name?: readonly string[]
  readonly trustProxy?: boolean
  readonly tiles?: string
}

/** What a desk is opened with, beside its record. */
export interface Opened {
  readonly door: DoorPorts & { readonly audit: AuditLog }
  /** Folder of the built app. */
  readonly web: string
  readonly tiles: string | null
  readonly auditFile: string
  /** What whoever starts it should know; null: nothing. */
  readonly warning: string | null
}

/** The built app: beside the compiled program, whichever of the two this file is part of. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url))

/**
 * Opens the door of a desk. One that can be reached from beyond this machine, itself or by a proxy, asks for tokens: where none holds,
 * throws USAGE, as nobody could come in.
 */
export async function openDoorOf(options: DoorOptions, io: Io, fault: (thrown: unknown) => void): Promise<Opened> {
  const { host, name = [], trustProxy = false, tiles = null } = options
  const home = homeOf(options, io)
  const auditFile = join(home, 'audit.jsonl')
  const isBeyond = !isLoopback(host)
  const asks = isBeyond || name.length > 0 || trustProxy
  if (tiles !== null) tileOrigin(tiles)
  const names = name.map(readName)
  return {
    door: {
      called: { host, names },
      tokens: asks ? await openBook(home, io, fault) : null,
      behindProxy: trustProxy,
      audit: openAudit(auditFile, fault),
      now: io.now,
    },
    web: WEB,
    tiles,
    auditFile,
    warning:
      isBeyond && !trustProxy ? 'tokens travel unencrypted over plain HTTP; put a proxy with TLS before the desk (--trust-proxy)' : null,
  }
}

async function openBook(home: string, io: Io, fault: (thrown: unknown) => void): Promise<TokenBook> {
  const book = openTokens(home, io.clock, fault)
  if ((await book.count()) > 0) return book
  throw new ChanceryError('USAGE', 'a desk that can be reached from elsewhere needs a token, and there is none that holds', {
    where: '--host',
    hint: 'add one with chancery token add NAME --role admin',
  })
}

function readName(given: string): string {
  const name = hostName(given)
  if (name !== null && name === given.toLowerCase()) return name
  throw new ChanceryError('USAGE', 'no name of a host', {
    where: '--name',
    hint: 'give it without scheme and port, as in desk.example.org',
  })
}
