import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

const dir = mkdtempSync(join(tmpdir(), 'chancery-folder-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('makes a folder with those above it, once', () => {
  const deep = join(dir, 'a', 'b', 'c')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
})

it('throws where a file stands in the way', () => {
  writeFileSync(join(dir, 'file'), '')
  expect(() => makeFolder(join(dir, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(join(dir, 'file', 'x'))).toThrow('ENOTDIR')
})

it.skipIf(!existsSync('/proc/self'))('comes back where the system makes no folders', () => {
  expect(() => makeFolder('/proc/chancery/x')).toThrow()
})
