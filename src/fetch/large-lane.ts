/** Leaves the lane again. */
export type Leave = () => void

/**
 * The lane for bodies that have grown large: a few go on at once and the others hold still where they are, so that many hostile servers
 * together fill no more memory than a few of them.
 */
export class LargeLane {
  private readonly waiting: (() => void)[] = []
  private inside = 0
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** Resolves when there is room. Rejects when the signal stops the waiting. */
  async enter(signal: AbortSignal): Promise<Leave> {
    signal.throwIfAborted()
    if (this.inside < this.most) this.inside++
    else await this.wait(signal)
    return () => {
      const next = this.waiting.shift()
      if (next === undefined) this.inside--
      else next()
    }
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting.splice(this.waiting.indexOf(start), 1)
        reject(signal.reason)
      }
      const start = (): void => {
        signal.removeEventListener('abort', stop)
        resolve()
      }
      signal.addEventListener('abort', stop, { once: true })
      this.waiting.push(start)
    })
  }
}
