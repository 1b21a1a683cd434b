import { expect, test } from 'vitest'
import type { Change } from '../../src/record/change.ts'
import type { RecordWriter } from '../../src/store/port.ts'
import type { Contract } from './contract.ts'
import { cardOf, readingOf, storyOf, traceOf } from './stories.ts'

const putStory = (...trace: Parameters<typeof traceOf>): Change => ({ op: 'put-story', trace: traceOf(...trace), story: storyOf(trace[0]) })
const putReading = (story: string, reader: string): Change => ({ op: 'put-reading', story, reader, reading: readingOf(`near ${story}`) })

export const storiesContract: Contract = (at) => {
  const asked = <T>(work: (writer: RecordWriter) => Promise<T>): Promise<T> => at().write(work)

  test('gives back a story with its reading, to the letter', async () => {
    const text = 'Half \ud83d of a sign, nul \u0000, mark \ufdd0, "\\u0000".'
    const odd = { op: 'put-story', trace: traceOf('s \u0000', { title: text }), story: storyOf('s \u0000', text) } as const
    await asked((writer) => writer.apply([odd, putStory('t'), putReading('s \u0000', '2')]))
    expect(await at().story('s \u0000')).toEqual({
      card: odd.trace.card,
      story: odd.story,
      reading: readingOf('near s \u0000'),
      reader: '2',
    })
    expect(await at().story('t')).toMatchObject({ reading: null, reader: null })
    expect(await at().story('nobody')).toBeNull()
    expect(await asked((writer) => writer.traces(['t', 'x', 's \u0000']))).toEqual([traceOf('t'), odd.trace])
  })

  test('a card replaces that of its story, and only of one that is there', async () => {
    await asked((writer) => writer.apply([putStory('s'), { op: 'put-card', card: cardOf('x') }]))
    const changed = cardOf('s', { state: 'superseded', chain: 'older' })
    await asked((writer) => writer.apply([{ op: 'put-card', card: changed }]))
    expect(await asked((writer) => writer.cards(['x', 's']))).toEqual([changed])
    expect(await asked((writer) => writer.traces(['s']))).toEqual([{ ...traceOf('s'), card: changed }])
  })

  test('knows which stories are there with a reading, and which another reader read', async () => {
    await asked((writer) =>
      writer.apply([
        ...['a', 'b', 'c', 'd'].map((key) => putStory(key)),
        putStory('old', { state: 'superseded' }),
        ...['a', 'c', 'old', 'nobody'].map((key) => putReading(key, '1')),
        putReading('d', '2'),
      ]),
    )
    expect([...(await asked((writer) => writer.known(['a', 'b', 'nobody', 'x', 'd'])))].sort()).toEqual(['a', 'd'])
    expect(await asked((writer) => writer.readBefore('2', null, 9))).toEqual(['a', 'c'])
    expect(await asked((writer) => writer.readBefore('2', 'a', 9))).toEqual(['c'])
    expect(await asked((writer) => writer.readBefore('3', null, 2))).toEqual(['a', 'c'])
  })

  test('finds stories by any of their links', async () => {
    const both = { links: ['url', 'guid'] }
    await asked((writer) =>
      writer.apply([putStory('b', {}, both), putStory('a', {}, { links: ['guid'] }), putStory('c', {}, { links: [] })]),
    )
    expect((await asked((writer) => writer.linked(['guid', 'other']))).map(({ card }) => card.key)).toEqual(['a', 'b'])
    expect(await asked((writer) => writer.linked([]))).toEqual([])
  })

  test('finds stories by the id of their source and by their family, outside of a write too', async () => {
    await asked((writer) =>
      writer.apply([putStory('b', { id: 'x-7', wire: 'w' }), putStory('a', { id: 'x-7', chain: 'c' }), putStory('d', { wire: 'w' })]),
    )
    const keys = (cards: readonly { readonly key: string }[]): string[] => cards.map(({ key }) => key)
    expect(keys(await at().storiesOfId('x-7'))).toEqual(['a', 'b'])
    expect(await at().storiesOfId("x-7' or true --")).toEqual([])
    expect([keys(await at().family('wire', ['w'])), keys(await at().family('chain', ['c', 'none']))]).toEqual([['b', 'd'], ['a']])
  })

  test('finds stories that share hashes within the days, those that share most first', async () => {
    const text = 'The strait was closed to tankers after two mines were found near the northern buoy on Monday morning.'
    const half = 'The strait was closed to tankers after a storm, the port said, and nobody was hurt in the night.'
    await asked((writer) =>
      writer.apply([
        putStory('far', { published: '2024-03-04' }, { text }),
        putStory('half', { published: '2026-03-10' }, { text: half }),
        putStory('other', {}, { text: 'A choir sang in the old hall.' }),
        putStory('same', { published: '2026-03-01' }, { text }),
        putStory('undated', { published: null }, { text }),
      ]),
    )
    const { sketch } = traceOf('x', {}, { text }).print
    const alike = async (from: string | null, to: string | null, most = 9) =>
      (await asked((writer) => writer.alike([...sketch], from, to, most))).map(({ card }) => card.key)
    expect(await alike('2026-02-20', '2026-03-20')).toEqual(['same', 'undated', 'half'])
    expect(await alike('2026-03-01', '2026-03-01')).toEqual(['same', 'undated'])
    expect(await alike(null, null)).toEqual(['far', 'same', 'undated', 'half'])
    expect(await alike(null, '2025-01-01')).toEqual(['far', 'undated'])
    expect(await alike('2026-02-20', '2026-03-20', 1)).toEqual(['same'])
    await asked((writer) => writer.apply([{ op: 'put-card', card: cardOf('same', { published: '2026-09-09' }) }]))
    expect(await alike('2026-09-01', '2026-09-20')).toEqual(['same', 'undated'])
  })
}
