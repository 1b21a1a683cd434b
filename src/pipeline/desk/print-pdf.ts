import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ChanceryError } from '../../kit/errors.ts'
import { findChromium } from './find-chromium.ts'

export interface PrintOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds after which printing is given up; a minute when absent. */
  readonly limit?: number
  /** Gives it up. */
  readonly signal?: AbortSignal
}

const LIMIT = 60_000
const LONGEST_FAULT = 300

/**
 * Prints a page as PDF with the Chromium of this machine: in a folder of its own that is gone afterwards, and without network.
 * That no script runs is for the page to say (Content-Security-Policy): Chromium prints with a script of its own. Its sandbox is on, but for
 * root, for whom it has none. Rejects with CHROMIUM_MISSING and CHROMIUM_FAILED.
 */
export async function printPdf(html: string, { env, limit = LIMIT, signal }: PrintOptions): Promise<Uint8Array> {
  const program = await findChromium(env)
  const folder = await mkdtemp(join(tmpdir(), 'chancery-print-'))
  try {
    const page = join(folder, 'page.html')
    const out = join(folder, 'page.pdf')
    await writeFile(page, html, { mode: 0o600 })
    const gone = AbortSignal.any([AbortSignal.timeout(limit), ...(signal === undefined ? [] : [signal])])
    const fault = await runToEnd(program, [...flagsOf(folder), `--print-to-pdf=${out}`, pathToFileURL(page).href], folder, env, gone)
    const pdf = await readFile(out).catch(() => null)
    if (fault === null && pdf !== null && pdf.subarray(0, 5).toString('latin1') === '%PDF-') return pdf
    throw new ChanceryError('CHROMIUM_FAILED', `it printed no PDF: ${fault ?? 'nothing came'}`, {
      ...{ where: program, hint: 'see that it runs on this machine, or take html' },
    })
  } finally {
    // A process of Chromium may still be writing its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {})
  }
}

function flagsOf(folder: string): string[] {
  return [
    ...['--headless', '--disable-gpu', '--no-first-run', '--no-default-browser-check', '--no-pdf-header-footer', '--disable-dev-shm-usage'],
    ...['--disable-extensions', '--disable-background-networking', '--disable-sync', '--disable-component-update', '--disable-breakpad'],
    ...['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=socks5://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'],
    ...[`--user-data-dir=${join(folder, 'profile')}`],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** Null when it ended well; else why not. Its own process group, so that no process of it stays behind. */
function runToEnd(
  program: string,
  args: readonly string[],
  folder: string,
  env: PrintOptions['env'],
  gone: AbortSignal,
): Promise<string | null> {
  const own = { PATH: env.PATH, LANG: env.LANG ?? 'C.UTF-8', HOME: folder, XDG_RUNTIME_DIR: folder, TMPDIR: folder }
  return new Promise((end) => {
    const child = spawn(program, args, { cwd: folder, env: own, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    const kill = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => {
      told = `${told}${chunk.toString('utf8')}`.slice(-LONGEST_FAULT)
    })
    gone.addEventListener('abort', kill, { once: true })
    if (gone.aborted) kill()
    const done = (fault: string | null): void => {
      gone.removeEventListener('abort', kill)
      kill()
      end(gone.aborted ? 'it took too long, or was given up' : fault)
    }
    child.once('error', (error) => done(error.message))
    child.once('exit', (code) => done(code === 0 ? null : `exit code ${code}: ${told}`))
  })
}
