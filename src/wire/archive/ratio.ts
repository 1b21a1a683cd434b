import { type Fault, lost } from '../fault.ts'
import { LIMITS } from '../limits.ts'
import type { Chunks } from './chunks.ts'

/** How many times its own size a file may inflate to, when that is more than one feed: text seldom passes 30. */
const MOST_TIMES = 200

/** The chunks, until they are so many more than the packed bytes that nobody can have meant it. */
export async function* watchRatio(
  chunks: Chunks,
  packed: () => number,
  name: string,
  tell: (fault: Fault) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let inflated = 0
  for await (const chunk of chunks) {
    inflated += chunk.length
    if (inflated > LIMITS.feedBytes && inflated > MOST_TIMES * packed()) {
      tell(lost(name, 'too-large', `it inflates to more than ${MOST_TIMES} times its size; the rest is not read`))
      return
    }
    yield chunk
  }
}
