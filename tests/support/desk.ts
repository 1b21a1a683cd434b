import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A desk of the built command with a record of its own. */
export interface RunningDesk {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  readonly home: string
  /** What it wrote on standard error. */
  readonly log: () => string
  /** Asks the API; rejects with what it answers when that is no success. */
  ask<T>(path: string, init?: RequestInit): Promise<T>
  /** Resolves when it reads nothing any more. */
  rested(): Promise<void>
  stop(): Promise<void>
}

const BIN = fileURLToPath(new URL('../../bin/chancery', import.meta.url))
const START_MS = 60_000
const READ_MS = 180_000

/** Starts `chancery serve` with the arguments, on a port that is free. */
export async function startDesk(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<RunningDesk> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-desk-'))
  const { DATABASE_URL: _, ...own } = process.env
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--home', home, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (bytes: Buffer) => {
    log += bytes.toString()
  })
  const address = await addressOf(child, () => log)
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', 'chancery-request': '1', ...init.headers }
    const answer = await fetch(`${address}/api/v1/${path}`, { ...init, headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (answer.status === 204 ? undefined : await answer.json()) as T
  }
  return {
    ...{ address, home, ask },
    log: () => log,
    rested: () => rested(ask),
    stop: () => stop(child, home),
  }
}

function addressOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    const late = setTimeout(() => reject(new Error(`the desk does not start: ${told}${log()}`)), START_MS)
    child.once('exit', () => reject(new Error(`the desk ended: ${told}${log()}`)))
    child.stdout?.on('data', (bytes: Buffer) => {
      told += bytes.toString()
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? []
      if (address === undefined) return
      clearTimeout(late)
      resolve(address)
    })
  })
}

async function rested(ask: RunningDesk['ask']): Promise<void> {
  for (const end = Date.now() + READ_MS; Date.now() < end; ) {
    const { state } = await ask<{ state: string }>('status')
    const { totals } = await ask<{ totals: { story: number } }>('record')
    if (state === 'idle' && totals.story > 0) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the desk still reads')
}

function stop(child: ChildProcess, home: string): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => {
      rmSync(home, { recursive: true, force: true })
      resolve()
    })
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGKILL'), 15_000).unref()
  })
}
