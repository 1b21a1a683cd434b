/** What came of asking a bucket for one more. */
export type Taken = { readonly ok: true } | Refused

export interface Refused {
  readonly ok: false
  /** Seconds until there is one. */
  readonly wait: number
}

/** How fast somebody may go on: `most` at once, and `perMinute` over time. */
export interface Pace {
  readonly most: number
  readonly perMinute: number
}

interface Bucket {
  left: number
  at: number
}

/** Buckets of requests by who sends them, so many at most: those that were not asked of for longest are forgotten first. */
export interface Buckets {
  take(key: string): Taken
  /** What `take` would say, without taking. */
  look(key: string): Taken
  readonly size: number
}

const MOST_KEYS = 20_000

/** `now`: milliseconds of a clock that only goes forward. */
export function makeBuckets({ most, perMinute }: Pace, now: () => number, mostKeys = MOST_KEYS): Buckets {
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000

  function filled(key: string): Bucket {
    const at = now()
    const old = buckets.get(key)
    const bucket = old === undefined ? { left: most, at } : { ...old, left: Math.min(most, old.left + (at - old.at) * perMs), at }
    // Anew at the end: the map is ordered by last use.
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value as string)
    return bucket
  }

  const refused = ({ left }: Bucket): Refused => ({ ok: false, wait: Math.max(1, Math.ceil((1 - left) / perMs / 1000)) })

  return {
    take: (key) => {
      const bucket = filled(key)
      if (bucket.left < 1) return refused(bucket)
      bucket.left -= 1
      return { ok: true }
    },
    look: (key) => {
      const bucket = filled(key)
      return bucket.left < 1 ? refused(bucket) : { ok: true }
    },
    get size() {
      return buckets.size
    },
  }
}
