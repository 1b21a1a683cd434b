import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addSchedule, removeSchedule } from '../../src/pipeline/desk/change-schedules.ts'
import { makeSchedules } from '../../src/pipeline/desk/schedules.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import { keep } from './keep.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'chancery-schedules-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const MADE = '2026-05-04T12:00:00.000Z'
const story = (id: string, published: string, killed: string) => ({
  ...{ id, published, source: id },
  text: `MOMBASA, May 4 (Mail) - Gunmen killed ${killed} Indian engineers near Voi in Kenya on Monday, police said.`,
})

it('briefs are written when they are due, once, and tell what changed since the last', { timeout: 60_000 }, async () => {
  const store = await keep([story('s1', '2026-05-04T09:00:00Z', 'three')])
  await addSchedule(store, { name: 'Morning', at: '07:00', formats: ['markdown', 'json'] }, 'test', MADE)
  let now = '2026-05-05T06:59:00.000Z'
  const faults: unknown[] = []
  const schedules = makeSchedules({ store, home, clock: () => now, env: {}, fault: (thrown) => void faults.push(thrown) })
  expect(await schedules.runDue()).toEqual([])
  now = '2026-05-05T07:00:10.000Z'
  const [both, other] = await Promise.all([schedules.runDue(), schedules.runDue()])
  expect([both.length, other]).toEqual([1, both])
  expect((await readdir(join(home, 'briefs/all'))).sort()).toEqual(['2026-05-05.json', '2026-05-05.md'])
  await keep([story('s2', '2026-05-06T09:00:00Z', 'five')], store)
  now = '2026-05-08T11:00:00.000Z'
  expect(await schedules.runDue()).toHaveLength(1)
  expect(await schedules.runDue()).toEqual([])
  const page = await readFile(join(home, 'briefs/all/2026-05-08.md'), 'utf8')
  expect(page).toContain('Since the brief of 4 to 5 May 2026')
  expect(page).toContain('killed: 3, now 5')
  expect(faults).toEqual([])
  expect((await store.shelf({ kind: 'brief', size: 10 })).map(({ at }) => at)).toEqual([
    '2026-05-08T07:00:00.000Z',
    '2026-05-05T07:00:00.000Z',
  ])
})

it('one that fails leaves no file, stops no other, and is tried again later', async () => {
  const store = openMemoryStore()
  await addSchedule(store, { name: 'A', at: '07:00', formats: ['markdown', 'pdf'], to: 'briefs/a' }, 'test', MADE)
  await addSchedule(store, { name: 'B', at: '07:00', formats: ['markdown'], to: 'briefs/b' }, 'test', MADE)
  let now = '2026-05-05T07:00:00.000Z'
  const faults: unknown[] = []
  const fault = (thrown: unknown): void => void faults.push(thrown)
  const schedules = makeSchedules({ store, home, clock: () => now, env: { PATH: home }, fault })
  expect(await schedules.runDue()).toHaveLength(1)
  expect(faults).toMatchObject([{ code: 'CHROMIUM_MISSING' }])
  expect(await readdir(join(home, 'briefs'))).toEqual(['b'])
  now = '2026-05-05T07:01:00.000Z'
  await schedules.runDue()
  expect(faults).toHaveLength(1)
  now = '2026-05-05T07:20:00.000Z'
  await schedules.runDue()
  expect(faults).toHaveLength(2)
})

it('a folder that cannot be written is told, and nothing is kept', async () => {
  const store = openMemoryStore()
  await addSchedule(store, { name: 'A', at: '07:00', formats: ['markdown'] }, 'test', MADE)
  await writeFile(join(home, 'briefs'), 'a file')
  const faults: unknown[] = []
  await makeSchedules({
    store,
    home,
    clock: () => '2026-05-05T08:00:00.000Z',
    env: {},
    fault: (thrown) => void faults.push(thrown),
  }).runDue()
  expect(faults).toMatchObject([{ code: 'OUTPUT_FAILED' }])
  expect(await store.shelf({ kind: 'brief', size: 1 })).toEqual([])
})

it('a schedule is of a watch that is there, has an id of its own, and goes', async () => {
  const store = openMemoryStore()
  const add = (more: object) => addSchedule(store, { name: 'A', at: '07:00', ...more }, 'test', MADE)
  await expect(add({ watch: 'none' })).rejects.toMatchObject({ code: 'NO_SUCH_ID' })
  const { id } = await add({})
  await expect(add({})).rejects.toMatchObject({ code: 'USAGE' })
  await removeSchedule(store, id)
  await expect(removeSchedule(store, id)).rejects.toMatchObject({ code: 'NO_SUCH_ID' })
})
