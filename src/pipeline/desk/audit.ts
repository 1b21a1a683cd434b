import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** One request that changed something, let somebody in, or was refused. Never holds a token, a query or a body. */
export interface AuditEntry {
  /** ISO instant. */
  readonly at: string
  /** Name of the token; null where it is not known who it was. */
  readonly who: string | null
  readonly role: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  /** Address of the other side. */
  readonly from: string
}

export interface AuditLog {
  /** Takes an entry, to be written after those before it. */
  add(entry: AuditEntry): void
  /** Resolves when all are written. */
  flush(): Promise<void>
}

const MOST_BYTES = 10_000_000
const KEPT = 5
const MOST_PATH = 500

/**
 * Appends to a file that only its owner may read; at ten million bytes it becomes FILE.1, and so on to FILE.5. `fault` is told where it
 * cannot be written: the desk goes on.
 */
export function openAudit(path: string, fault: (thrown: unknown) => void, mostBytes = MOST_BYTES): AuditLog {
  let waiting: string[] = []
  let writing: Promise<void> = Promise.resolve()
  let size: number | null = null

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting
      waiting = []
      const text = lines.join('')
      size ??= await begin(path)
      if (size > 0 && size + text.length > mostBytes) {
        await rotate(path)
        size = 0
      }
      await appendFile(path, text, { mode: 0o600 })
      size += Buffer.byteLength(text)
    }
  }

  return {
    add: (entry) => {
      waiting.push(`${lineOf(entry)}\n`)
      writing = writing.then(write).catch(fault)
    },
    flush: () => writing,
  }
}

async function begin(path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true })
  return stat(path).then(
    (found) => found.size,
    () => 0,
  )
}

async function rotate(path: string): Promise<void> {
  for (let n = KEPT - 1; n >= 0; n--) {
    await rename(n === 0 ? path : `${path}.${n}`, `${path}.${n + 1}`).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'ENOENT') throw thrown
    })
  }
}

/** One line of ASCII: whatever is not is written as its escape, so that no control mark reaches a terminal. */
function lineOf(entry: AuditEntry): string {
  const { at, who, role, method, path, status, from } = entry
  const cut = path.length > MOST_PATH ? `${path.slice(0, MOST_PATH)}...` : path
  return JSON.stringify({ at, who, role, method, path: cut, status, from }).replace(
    /[\u007f-\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
