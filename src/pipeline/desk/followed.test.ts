import { describe, expect, test } from 'vitest'
import { keep } from '../../../tests/record/keep.ts'
import { drop, entryOf, put } from '../../../tests/store/entries.ts'
import { storyOf, traceOf } from '../../../tests/store/stories.ts'
import type { Change } from '../../record/change.ts'
import type { Entry } from '../../record/entry.ts'
import { openMemoryStore } from '../../store/memory/memory-store.ts'
import { type FollowPorts, followed } from './followed.ts'
import { makeNewsDesk, type News } from './news.ts'

const AT = '2026-11-29T10:00:00Z'

function bench(more: Partial<FollowPorts> = {}) {
  const news = makeNewsDesk((thrown) => {
    throw thrown
  })
  const plain = openMemoryStore()
  const { store, as } = followed(plain, news, { clock: () => AT, ...more })
  const apply = (...changes: readonly Change[]) => store.write((writer) => writer.apply(changes))
  const told = (): readonly News[] => news.since(0)
  return { plain, store, as, apply, told }
}

const incident = (id: string, killed = 0): Entry => entryOf(id, { killed }, 'incident', { id, killed })
const story = (key: string): Change => ({ op: 'put-story', trace: traceOf(key), story: storyOf(key) })

describe('what a write did', () => {
  test('is told once, with incidents as they were before it and as they are after it', async () => {
    const { store, apply, told } = bench()
    await apply(...put(incident('a', 1), incident('b')))
    await store.write(async (writer) => {
      await writer.apply([story('s'), ...put(incident('a', 2), incident('c'), entryOf('p', {}, 'commitment'))])
      await writer.apply([...put(incident('a', 3)), drop('b', 'incident')])
    })
    expect(told()).toHaveLength(2)
    expect(told()[1]).toEqual({
      ...{ seq: 2, at: AT, mode: 'live', stories: ['s'], commitments: ['p'] },
      incidents: [
        { id: 'a', before: incident('a', 1), after: incident('a', 3) },
        { id: 'c', before: null, after: incident('c') },
        { id: 'b', before: incident('b'), after: null },
      ],
    })
  })

  test('is none where the write leaves all as it was', async () => {
    const { store, apply, told } = bench()
    await apply(story('s'), ...put(incident('a', 1)))
    await apply(story('s'), ...put(incident('a', 1)))
    await apply(...put(incident('gone')), drop('gone', 'incident'), drop('never', 'incident'))
    await apply(...put(entryOf('r')))
    await store.write((writer) => writer.putOnShelf([{ kind: 'watch', id: 'w', of: null, at: AT, doc: {} }]))
    await store.write((writer) => writer.snapshot(AT, '1'))
    expect(told().map(({ stories, incidents }) => [stories, incidents.map(({ id }) => id)])).toEqual([[['s'], ['a']]])
  })

  test('is not told of a write that rejects', async () => {
    const { store, told } = bench()
    const failing = store.write(async (writer) => {
      await writer.apply(put(incident('a')))
      throw new RangeError('enough')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(told()).toEqual([])
    expect(await store.count({ kind: 'incident', filter: {} })).toBe(0)
  })

  test('says whether it is news or history, as who writes says', async () => {
    const { as, apply, told } = bench()
    await apply(...put(incident('a')))
    await as('history').write((writer) => writer.apply(put(incident('b'))))
    await as('live').write((writer) => writer.apply(put(incident('c'))))
    expect(told().map(({ mode }) => mode)).toEqual(['live', 'history', 'live'])
  })

  test('is given to what works within the same write, which can undo it', async () => {
    const seen: unknown[] = []
    const { store, apply, told } = bench({
      within: async (writer, { incidents }) => {
        seen.push(
          incidents.map(({ id }) => id),
          await writer.count({ kind: 'incident', filter: {} }),
        )
        await writer.putOnShelf([{ kind: 'alert', id: 'x', of: 'w', at: AT, doc: {} }])
        if (incidents.some(({ id }) => id === 'bad')) throw new RangeError('no')
      },
    })
    await apply(...put(incident('a')))
    await expect(apply(...put(incident('bad')))).rejects.toThrow(RangeError)
    expect(seen).toEqual([['a'], 1, ['bad'], 2])
    expect(told()).toHaveLength(1)
    expect(await store.shelf({ kind: 'alert', size: 5 })).toHaveLength(1)
    expect(await store.count({ kind: 'incident', filter: {} })).toBe(1)
  })
})

test('stories that are read and kept are told with the incidents that they make and change', { timeout: 60_000 }, async () => {
  const { store, told } = bench()
  const text = (killed: string) => `Gunmen attacked a market in Maiduguri, Nigeria, on Monday, killing ${killed} people, police said.`
  await keep([{ id: 'one', text: text('three'), published: '2026-03-03T08:00:00Z' }], store)
  await keep([{ id: 'two', text: `${text('nine')} The governor condemned it.`, published: '2026-03-03T18:00:00Z' }], store)
  await keep([{ id: 'two', text: `${text('nine')} The governor condemned it.`, published: '2026-03-03T18:00:00Z' }], store)
  const [first, second, ...more] = told()
  expect(more).toEqual([])
  expect([first?.stories.length, second?.stories.length]).toEqual([1, 1])
  expect(first?.incidents.map(({ before, after }) => [before, after?.facets.killed])).toEqual([[null, 3]])
  expect(second?.incidents.map(({ id, before, after }) => [id, before?.facets.killed, after?.facets.killed])).toEqual([
    [first?.incidents[0]?.id, 3, 9],
  ])
})
