import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-geonames-command-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function importing(stdin: string, into: string) {
  const io = testIo({ stdin })
  return { code: await run(['knowledge', 'import', 'geonames', '-', '--into', into], io), io }
}

describe('knowledge import geonames (needs npm run build)', () => {
  it('tells the first hundred lines of a file of another kind, counts the rest and writes nothing', async () => {
    const into = join(root, 'a')
    const { code, io } = await importing('no\tdump\n'.repeat(250), into)
    expect([code, io.out()]).toEqual([1, expect.stringContaining('250 not taken')])
    expect(io.out()).toContain('not written')
    const told = io.err().trimEnd().split('\n')
    expect([told.length, told[0], told[100]]).toEqual([
      101,
      'chancery: stdin:1: 2 columns where a GeoNames line has 19',
      'chancery: and 150 more lines that do not hold',
    ])
    expect(readdirSync(into)).toEqual([])
  })

  it('says what to do about a gazetteer that is there and does not open', async () => {
    const places = join(root, 'b', 'places')
    mkdirSync(places, { recursive: true })
    writeFileSync(join(places, 'gazetteer.bin'), 'junk')
    const { code, io } = await importing('', join(root, 'b'))
    expect([code, io.err()]).toEqual([1, expect.stringMatching(/gazetteer\.bin: .*does not open; move it away/)])
    expect(existsSync(join(places, 'gazetteer.bin'))).toBe(true)
  })

  it('wants a folder with a name', async () => {
    expect((await importing('', '')).code).toBe(2)
  })
})
