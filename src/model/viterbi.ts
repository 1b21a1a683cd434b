/** For each tag, the tag that it may follow besides itself; -1 when it may follow any. `B-x` before `I-x`. */
export function openersOf(tags: readonly string[]): Int32Array {
  return Int32Array.from(tags, (tag) => (tag.startsWith('I-') ? tags.indexOf(`B-${tag.slice(2)}`) : -1))
}

/**
 * Best sequence of BIO tags in which `I-x` stands only after `B-x` or `I-x`. `scores`: rows of one score a tag, natural log or
 * any additive scale; `first` to `last` (exclusive) are the rows to read.
 */
export function bestTags(scores: Float32Array, first: number, last: number, openers: Int32Array): Int32Array {
  const size = openers.length
  const length = last - first
  const tags = new Int32Array(length)
  if (length === 0) return tags
  let score = new Float64Array(size)
  let next = new Float64Array(size)
  const back = new Int32Array(length * size)
  for (let t = 0; t < size; t++) score[t] = (openers[t] as number) >= 0 ? -1e9 : (scores[first * size + t] as number)
  for (let i = 1; i < length; i++) {
    const any = argmax(score)
    for (let t = 0; t < size; t++) {
      const opener = openers[t] as number
      const before = opener < 0 ? any : (score[opener] as number) >= (score[t] as number) ? opener : t
      back[i * size + t] = before
      next[t] = (score[before] as number) + (scores[(first + i) * size + t] as number)
    }
    ;[score, next] = [next, score]
  }
  tags[length - 1] = argmax(score)
  for (let i = length - 1; i > 0; i--) tags[i - 1] = back[i * size + (tags[i] as number)] as number
  return tags
}

function argmax(values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i
  return best
}
