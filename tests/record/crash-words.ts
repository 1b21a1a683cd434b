const WORDS =
  'market bridge dusk convoy river patrol orchard depot witness smoke roadblock clinic ferry granary curfew spokesman quarry herd canal rail checkpoint village harbour tower shepherd monsoon lantern archive kettle saddle timber veranda mosque chapel bakery school engine ridge valley gravel ditch barley mule tannery'.split(
    ' ',
  )

/** Chance that is the same for one seed (mulberry32, public domain). */
export function makeWords(seed: number) {
  let state = seed >>> 0
  const chance = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (from: number, to: number): number => from + Math.floor(chance() * (to - from + 1))
  const pick = <T>(all: readonly T[]): T => all[number(0, all.length - 1)] as T
  const filler = (count: number): string => {
    const words = Array.from({ length: count }, () => pick(WORDS)).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  return { chance, number, pick, filler }
}
