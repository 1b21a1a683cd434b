/** How many may go at once, to one host and in all, and how far apart. */
export interface Politeness {
  readonly perHost: number
  readonly atOnce: number
  /** Milliseconds between the starts of two requests to one host. */
  readonly gapMs: number
}

interface Host {
  readonly waiting: (() => void)[]
  active: number
  nextStart: number
}

/**
 * Gives turns so that no host is pressed and none starves: hosts are served in a circle, each with its own line.
 * @param now milliseconds of a clock that only goes forward
 */
export class Turns {
  private readonly hosts = new Map<string, Host>()
  private active = 0
  private timer: NodeJS.Timeout | null = null
  private readonly politeness: Politeness
  private readonly now: () => number

  constructor(politeness: Politeness, now: () => number = () => performance.now()) {
    this.politeness = politeness
    this.now = now
  }

  /** Runs the task when it is the host's turn. Rejects when the signal stops the waiting. */
  async take<T>(name: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.hosts.get(name) ?? { waiting: [], active: 0, nextStart: 0 }
    this.hosts.set(name, host)
    await this.inLine(host, signal)
    try {
      return await task()
    } finally {
      host.active--
      this.active--
      this.serve()
    }
  }

  private inLine(host: Host, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    return new Promise((start, stop) => {
      const leave = (): void => {
        host.waiting.splice(host.waiting.indexOf(begin), 1)
        stop(signal?.reason)
      }
      const begin = (): void => {
        signal?.removeEventListener('abort', leave)
        start()
      }
      signal?.addEventListener('abort', leave, { once: true })
      host.waiting.push(begin)
      this.serve()
    })
  }

  private serve(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    let soonest = Number.POSITIVE_INFINITY
    for (let served = true; served && this.active < this.politeness.atOnce; ) {
      served = false
      for (const [name, host] of [...this.hosts]) {
        if (this.active >= this.politeness.atOnce) break
        if (host.waiting.length === 0) {
          if (host.active === 0 && host.nextStart <= this.now()) this.hosts.delete(name)
          continue
        }
        if (host.active >= this.politeness.perHost) continue
        if (host.nextStart > this.now()) soonest = Math.min(soonest, host.nextStart)
        else {
          this.start(name, host)
          served = true
        }
      }
    }
    if (Number.isFinite(soonest)) this.timer = setTimeout(() => this.serve(), Math.max(1, soonest - this.now()))
  }

  /** Starts the first of a host's line, and puts the host at the end of the circle. */
  private start(name: string, host: Host): void {
    host.active++
    this.active++
    host.nextStart = this.now() + this.politeness.gapMs
    this.hosts.delete(name)
    this.hosts.set(name, host)
    host.waiting.shift()?.()
  }
}
