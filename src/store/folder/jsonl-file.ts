import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { storeError } from './store-error.ts'

/** A file of JSON lines that only grows. */
export interface JsonlFile {
  /** All of the lines or none. */
  append(lines: readonly string[]): Promise<void>
  close(): Promise<void>
}

const TAIL_BYTES = 65_536

/** Opens a file to append to. A last line that a crash tore is cut off; one that only lacks its end gets it. */
export async function openJsonl(path: string): Promise<JsonlFile> {
  try {
    const file = await open(path, 'a+')
    await mendEnd(file)
    let { size } = await file.stat()
    return {
      async append(lines) {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
        try {
          await file.appendFile(bytes)
          await file.datasync()
          size += bytes.length
        } catch (thrown) {
          await file.truncate(size).catch(() => {})
          throw storeError(thrown, path)
        }
      },
      close: () => file.close(),
    }
  } catch (thrown) {
    throw storeError(thrown, path)
  }
}

async function mendEnd(file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  let tail = Buffer.alloc(0)
  for (let from = size; from > 0 && tail.indexOf(10) < 0; ) {
    const length = Math.min(TAIL_BYTES, from)
    from -= length
    const part = Buffer.alloc(length)
    await file.read(part, 0, length, from)
    if (from + length === size && part.at(-1) === 10) return
    tail = Buffer.concat([part, tail])
  }
  const torn = tail.subarray(tail.lastIndexOf(10) + 1)
  if (torn.length === 0) return
  if (isJson(torn.toString('utf8'))) await file.appendFile('\n')
  else await file.truncate(size - torn.length)
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** The values of a file's lines; lines that are no JSON are left out, and a file that is not there has none. */
export async function* readJsonl(path: string): AsyncGenerator<unknown, void, undefined> {
  const stream = createReadStream(path, 'utf8')
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (isJson(line)) yield JSON.parse(line)
    }
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw storeError(thrown, path)
  } finally {
    stream.destroy()
  }
}
