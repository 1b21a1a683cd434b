import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { makeReader, makeStory, parseWire, type Reader, type Story } from '../../src/index.ts'

export const ROOT = new URL('../../', import.meta.url)
export const SHARED = new URL('../shared/', ROOT)

let opened: Promise<Reader> | undefined

/** One reader for all tests of a file, and for the files after it in the same process until one of them closes it. */
export const sharedReader = (): Promise<Reader> => {
  opened ??= makeReader({ threads: 2 }).then((reader) => ({
    ...reader,
    close: async () => {
      opened = undefined
      await reader.close()
    },
  }))
  return opened
}

const storiesOf = (file: URL): Story[] => parseWire(readFileSync(file), file.pathname.split('/').at(-1) ?? '').items.map(makeStory)

/** Every sample of the package, by file name. */
export const samples = (): readonly (readonly [name: string, story: Story])[] =>
  readdirSync(new URL('samples/', ROOT))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => storiesOf(new URL(`samples/${name}`, ROOT)).map((story) => [name, story] as const))

/** Stories of an open set, at most `most` spread over the whole of it; null where the shared folder is absent. */
export function openSet(path: string, most: number): Story[] | null {
  const file = new URL(path, SHARED)
  if (!existsSync(file)) return null
  const stories = storiesOf(file)
  const step = Math.max(1, stories.length / most)
  return stories.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}
