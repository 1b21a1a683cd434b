import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipOf } from '../../tests/support/archives.ts'
import { testIo } from '../../tests/support/test-io.ts'
import { documentsOf } from './documents.ts'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-documents-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const lines = Array.from({ length: 2_000 }, (_, i) => `{"text":"Line ${i + 1} of the archive."}`).join('\n')
const zip = zipOf([
  { name: '../one.txt', bytes: Buffer.from('The road to Sarn was closed.') },
  { name: 'two.jsonl', bytes: Buffer.from(lines) },
])

/** Files in the folder that this process holds open; null where the system does not tell. */
function openFiles(): string[] | null {
  try {
    const targets = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    return targets.filter((target) => target.startsWith(folder))
  } catch {
    return null
  }
}

describe('documentsOf', () => {
  it('reads a zip file the same from disk and from standard input', async () => {
    const path = put('a.zip', zip)
    const io = testIo({ stdin: zip })
    for (const [file, name] of [
      [path, path],
      ['-', 'stdin'],
    ] as const) {
      const seen: string[] = []
      for await (const opened of documentsOf([file], io)) if ('document' in opened) seen.push(opened.document.name)
      expect([seen[0], seen.length]).toEqual([`${name}!one.txt`, 21])
    }
  })

  it('closes what it opened when the consumer stops', async () => {
    const files = [put('b.zip', zip), put('b.jsonl', lines.repeat(20))]
    for (const file of files) {
      let count = 0
      for await (const opened of documentsOf([file], testIo({}))) {
        expect('document' in opened).toBe(true)
        if (++count === 2) break
      }
      // A zip file is closed by its library, a little later.
      await new Promise((done) => setTimeout(done, 100))
      expect(openFiles() ?? []).toEqual([])
    }
  })

  it('tells a file that is not there, and reads the next', async () => {
    const seen: string[] = []
    for await (const opened of documentsOf([join(folder, 'no.zip'), put('c.txt', 'Words.')], testIo({})))
      seen.push('error' in opened ? opened.error.code : (opened.document.format ?? ''))
    expect(seen).toEqual(['FILE_MISSING', 'text'])
  })
})

describe('chancery wire --columns', () => {
  const table = 'Kopf,Rumpf,Tag\nOne,Words here.,2026-03-02\nTwo,More words.,2026-03-03\n'

  it('names the columns of a table', async () => {
    const io = testIo({})
    expect(await run(['wire', put('d.csv', table), '--columns', 'text=Rumpf,title=Kopf,published=Tag', '--format', 'jsonl'], io)).toBe(0)
    const items = JSON.parse(io.out()).items as { title: string; contentText: string; published: string }[]
    expect(items.map((i) => [i.title, i.contentText, i.published])).toEqual([
      ['One', 'Words here.', '2026-03-02'],
      ['Two', 'More words.', '2026-03-03'],
    ])
  })

  it('is asked for in one line when no column holds a text, and refused when it cannot be read', async () => {
    const io = testIo({})
    expect(await run(['wire', put('e.csv', table)], io)).toBe(1)
    expect(io.err()).toMatch(/e\.csv:1: no column holds a text; the columns are "Kopf", "Rumpf", "Tag"; .*--columns text=NAME\n$/)
    expect(await run(['wire', 'e.csv', '--columns', 'words=Rumpf'], testIo({}))).toBe(2)
  })
})
