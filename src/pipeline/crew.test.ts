import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeStory } from '../story/make-story.ts'
import type { Story } from '../story/story.ts'
import { bareItem } from '../wire/item.ts'
import { Crew } from './crew.ts'
import { makeReader, type Reader } from './reader.ts'

const DATA = new URL('../../data/', import.meta.url).href
const stories = Array.from({ length: 12 }, (_, i) => makeStory(bareItem(`Togo arrested ${i + 2} smugglers in Lome on Monday.`, `s${i}`)))
let reader: Reader

beforeAll(async () => {
  reader = await makeReader({ threads: 1 })
})
afterAll(() => reader.close())

/** Reads all stories by a crew whose own thread is slow; tells how many it read here. */
async function readBy(
  data: string,
  pause: number,
): Promise<{ readonly readings: unknown[]; readonly here: number; readonly alone: number }> {
  let here = 0
  let alone = 0
  const readHere = async (story: Story, isAlone: boolean): ReturnType<Reader['read']> => {
    here++
    if (isAlone) alone++
    await sleep(here === 1 ? 900 : pause)
    return reader.read(story)
  }
  const crew = new Crew({ threads: 2, setup: { weights: null, data }, readHere })
  const reading = stories.map((story) => crew.read(story))
  const readings = await Promise.all(reading)
  await crew.close()
  return { readings, here, alone }
}

describe('Crew', () => {
  it('shares waiting stories with a worker, and reads each alike', { timeout: 60_000 }, async () => {
    const expected = await Promise.all(stories.map((story) => reader.read(story)))
    const { readings, here } = await readBy(DATA, 1000)
    expect(readings).toEqual(expected)
    expect(here).toBeLessThan(stories.length)
  })

  it('reads everything here when the worker cannot load', { timeout: 60_000 }, async () => {
    const { readings, here, alone } = await readBy(new URL('../../no-such-data/', import.meta.url).href, 50)
    expect(readings).toHaveLength(stories.length)
    expect([here, alone]).toEqual([stories.length, stories.length])
  })
})
