/** What a probe that finds one account weighs; whole, so that sums are the same in whichever order they are made. */
export const PROBE_WEIGHT = 5040

/** The weight of a probe that finds so many. */
export const probeWeight = (found: number): number => Math.floor(PROBE_WEIGHT / found)
