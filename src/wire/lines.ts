/** Where lines begin, so that an offset can be named by its line. */
export interface Lines {
  /** 1-based line of an offset. */
  at(offset: number): number
}

/** Indexes the line starts of a text once; each look-up is a binary search. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return {
    at(offset) {
      let low = 0
      let high = starts.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((starts[middle] as number) <= offset) low = middle
        else high = middle
      }
      return low + 1
    },
  }
}
