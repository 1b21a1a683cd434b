import type { Io, Output, Sink } from '../../src/cli/io.ts'

/** An Io that keeps what is written and whose clock is moved by hand. For tests. */
export interface TestIo extends Io {
  out(): string
  err(): string
  /** What was written to each `--out`. */
  files: Map<string, string>
  advance(ms: number): void
}

interface TestIoOptions {
  readonly stdoutTTY?: boolean
  readonly stderrTTY?: boolean
  readonly columns?: number
  readonly env?: Io['env']
  readonly stdin?: string | Uint8Array
}

export function testIo(options: TestIoOptions): TestIo {
  let time = 0
  const out: string[] = []
  const err: string[] = []
  const files = new Map<string, string>()
  const sink = (into: string[], isTTY: boolean): Sink => ({
    isTTY,
    columns: isTTY ? (options.columns ?? 80) : undefined,
    write: async (text) => {
      into.push(text)
    },
  })
  return {
    stdout: sink(out, options.stdoutTTY ?? false),
    stderr: sink(err, options.stderrTTY ?? false),
    stdin: chunks(options.stdin ?? ''),
    env: options.env ?? {},
    now: () => time,
    clock: () => new Date(Date.UTC(2026, 2, 4, 12) + time).toISOString(),
    files,
    openOutput: async (path): Promise<Output> => {
      if (path.includes('no-such-folder')) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' })
      const into: string[] = []
      return { sink: sink(into, false), close: async () => void files.set(path, into.join('')) }
    },
    out: () => out.join(''),
    err: () => err.join(''),
    advance: (ms) => {
      time += ms
    },
  }
}

async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let i = 0; i < bytes.length; i += 1000) yield bytes.subarray(i, i + 1000)
}
