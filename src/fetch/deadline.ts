/**
 * The time that one fetch may use. It runs while the fetch asks and reads, not while it waits for its host's turn: in a long line
 * nothing would be left of it.
 */
export class Deadline {
  /** Aborted when the time is up, with a `TimeoutError`, or when the caller stops. */
  readonly signal: AbortSignal
  private readonly stop = new AbortController()
  private readonly whole: number
  private readonly caller: AbortSignal | undefined
  private used = 0
  private since: number | null = null

  /** @param whole milliseconds */
  constructor(whole: number, caller?: AbortSignal) {
    this.signal = this.stop.signal
    this.whole = whole
    this.caller = caller
    caller?.addEventListener('abort', this.follow, { once: true })
  }

  private readonly follow = (): void => this.stop.abort(this.caller?.reason)

  /** Milliseconds used so far. */
  get spent(): number {
    return this.used + (this.since === null ? 0 : performance.now() - this.since)
  }

  get left(): number {
    return Math.max(0, this.whole - this.spent)
  }

  /** Runs a task on this time. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.since = performance.now()
    const timer = setTimeout(() => this.stop.abort(new DOMException('the time is up', 'TimeoutError')), this.left)
    try {
      return await task()
    } finally {
      clearTimeout(timer)
      this.used = this.spent
      this.since = null
    }
  }

  /** Lets go of the caller's signal, which may live far longer. */
  end(): void {
    this.caller?.removeEventListener('abort', this.follow)
  }
}
