import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptRecords } from '../../tests/support/kept-records.ts'
import { ROOT } from '../../tests/support/readers.ts'
import { runShown } from '../../tests/support/shown-commands.ts'
import { testIo } from '../../tests/support/test-io.ts'
import { run } from './run.ts'

const home = mkdtempSync(join(tmpdir(), 'watch-'))
const env = { CHANCERY_HOME: home, COLUMNS: '100', CHANCERY_USER: 'Amina' }
const records = keptRecords()
const LAPSSET = fileURLToPath(new URL('samples/watches/lapsset.json', ROOT))

beforeAll(async () => {
  await runShown('chancery import samples/record/corridor.jsonl', env, records)
}, 240_000)
afterAll(async () => {
  await records.close()
  rmSync(home, { recursive: true })
})

async function ran(...args: readonly string[]): Promise<readonly [number, string, string]> {
  const io = { ...testIo({ env }), openRecord: records.openRecord }
  return [await run(args, io), io.out(), io.err()]
}

describe('chancery watch', () => {
  it('keeps a watch out of a file, and tells what it is for and why', async () => {
    const [code, out] = await ran('watch', 'add', LAPSSET)
    expect([code, out.split('\n').slice(0, 2)]).toEqual([0, ['watch: The road from Lamu to Moyale and Hawassa', 'lapsset']])
    const [, shown] = await ran('watch', 'show', 'lapsset')
    expect(shown).toContain('incidents (4)')
    expect(shown).toMatch(/within [\d.]+ km of Road from Lamu to Hawassa/)
    expect((await ran('watch', 'add', LAPSSET))[0]).toBe(2)
  })

  it('keeps one of conditions and GeoJSON, and tells the secret that it made once', async () => {
    const area = join(home, 'area.geojson')
    writeFileSync(area, JSON.stringify({ type: 'Point', coordinates: [39.65, -0.45] }))
    const hook = ['--webhook', 'https://hooks.example/a', '--mail', 'desk@agency.example', '--send', 'daily']
    const [code, out, err] = await ran('watch', 'add', 'Garissa', '--recipient', 'police', '--area', area, '--km', '30', ...hook)
    const [, secret = ''] = /told this once: (\S+)/.exec(out) ?? []
    expect([code, secret.length, err]).toEqual([0, 32, 'chancery: police is COP\n'])
    const listed = JSON.parse((await ran('watch', 'list', '--format', 'json'))[1]) as {
      watch: { id: string; name: string }
      owner: string
    }[]
    expect(listed.map(({ watch, owner }) => [watch.name, owner])).toEqual([
      ['Garissa', 'Amina'],
      ['The road from Lamu to Moyale and Hawassa', 'Amina'],
    ])
    const id = listed[0]?.watch.id ?? ''
    for (const format of ['text', 'json']) expect((await ran('watch', 'show', id, '--format', format))[1]).not.toContain(secret)
    expect((await ran('watch', 'show', id))[1]).toContain('incidents (1)')
    expect((await ran('watch', 'alerts', id))[1]).toBe('no alerts\n')
    expect((await ran('watch', 'queue', id, '--days', '400'))[1]).toContain('may be near')
    const [, muted] = await ran('find', '--watch', id, '--format', 'ids')
    expect((await ran('watch', 'mute', id, '--incident', muted.trim()))[0]).toBe(0)
    expect((await ran('watch', 'show', id))[1]).toContain('muted; within')
    expect((await ran('watch', 'mute', id, '--incident', muted.trim(), '--off'))[2]).toContain('heard again')
    expect((await ran('watch', 'remove', id))[2]).toContain('is removed')
    expect((await ran('watch', 'show', id)).slice(0, 1)).toEqual([1])
  })

  it('is a part of every search', async () => {
    const [, out] = await ran('find', '--watch', 'lapsset', '--killed', '5..')
    expect(out).toContain('2 incidents · watch The road from Lamu to Moyale and Hawassa: 2 areas')
    expect((await ran('find', '--watch', 'lapsset', '--kind', 'stories'))[2]).toContain('stories have no place')
    expect((await ran('find', '--watch', 'none'))[2]).toContain('there is no watch none')
  })

  it.each([
    [['watch', 'add', 'x', '--webhook', 'ftp://hooks.example/'], 'no address of a webhook'],
    [['watch', 'add', 'x', '--mail', 'a@b.example, c@d.example'], 'no mail address'],
    [['watch', 'add', 'x', '--km', '-1'], 'from 0 to 500'],
    [['watch', 'add', LAPSSET, '--killed', '1..'], 'conditions in itself'],
    [['watch', 'queue', 'lapsset', '--days', '0'], 'from 1 to 36,500'],
    [['watch', 'alerts', 'lapsset', '--after', 'x'], 'cursor is not one'],
  ])('%j is wrong', async (args, why) => {
    const [code, , err] = await ran(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
  })
})
