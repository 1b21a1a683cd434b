import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { installDebian } from './debian.ts'

/**
 * A PostgreSQL server of the tests' own: Debian's package, in a folder under /tmp, on a Unix socket only, run by a user without
 * rights (initdb refuses root). Ends with `stop`.
 */
export interface Server {
  /** A new, empty database. */
  database(): Promise<string>
  /** Address of a database by its name. */
  address(name: string): string
  /** Ends it without ceremony, and starts it again. */
  restart(): void
  stop(): void
}

export type Started = { readonly server: Server; readonly why: null } | { readonly server: null; readonly why: string }

const isRoot = process.getuid?.() === 0

/** Starts one; `why` tells in a line what stood in the way. */
export function startPostgres(): Started {
  const bin = binFolder() ?? (installDebian('postgresql') ? binFolder() : null)
  if (bin === null) return { server: null, why: 'no PostgreSQL 15 or newer here (apt-get install postgresql)' }
  try {
    return { server: run(bin), why: null }
  } catch (thrown) {
    return { server: null, why: `PostgreSQL does not start: ${String((thrown as Error).message).split('\n')[0]}` }
  }
}

/** Where Debian keeps the newest version's programs. */
function binFolder(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number) : []
  const newest = versions
    .filter((version) => version >= 15 && existsSync(join(root, `${version}`, 'bin', 'initdb')))
    .sort((a, b) => b - a)[0]
  return newest === undefined ? null : join(root, `${newest}`, 'bin')
}

function run(bin: string): Server {
  // Not the folder of $TMPDIR: the path of a socket has a hundred letters at most.
  const folder = mkdtempSync('/tmp/chancery-pg-')
  const data = join(folder, 'data')
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  asUser(join(bin, 'initdb'), '-D', data, '-U', 'chancery', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const settings = `-k ${folder} -c listen_addresses= -c max_connections=60`
  const start = () => asUser(join(bin, 'pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start')
  start()
  let count = 0
  const address = (name: string): string => `postgres://chancery@localhost/${name}?host=${encodeURIComponent(folder)}`
  return {
    address,
    async database() {
      const name = `record_${process.pid}_${++count}_${Math.random().toString(36).slice(2, 8)}`
      await ask(address('postgres'), `create database ${name}`)
      return address(name)
    },
    restart() {
      asUser(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop')
      start()
    },
    stop() {
      asUser(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs a program as the user `postgres` when we are root; its output must not hold ours open. */
function asUser(...command: readonly string[]): void {
  const [file, ...args] = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', ...command] : command
  execFileSync(file as string, args, { stdio: 'ignore', cwd: '/' })
}

/** Asks a database one thing. */
export async function ask(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
