import robots from 'robots-parser'
import type { Fault } from './ask-once.ts'
import { rulesFor } from './robots-rules.ts'

/** The package is CommonJS: its function is the module itself, though its types say otherwise. */
const robotsParser = robots as unknown as typeof robots.default

/** Asks an address for its text: null when there is none, a fault when the server cannot say now. */
export type AskText = (url: string, allowPrivate: boolean) => Promise<string | null | Fault>

interface Known {
  /** Milliseconds since 1970. */
  readonly until: number
  readonly forbids: (url: string) => Fault | null
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MOST_ORIGINS = 5_000
/** Characters of an address that are held against the rules. */
const LONGEST = 2_000
const FORBIDDEN: Fault = { reason: 'robots', message: 'its robots.txt asks programs not to fetch it' }

/** The rules of robots.txt (RFC 9309), asked once a day for each origin. A site that has none allows all; one that cannot answer, nothing for now. */
export class Robots {
  private readonly known = new Map<string, Promise<Known>>()
  private readonly userAgent: string
  private readonly ask: AskText
  private readonly now: () => number

  constructor(userAgent: string, ask: AskText, now: () => number) {
    this.userAgent = userAgent
    this.ask = ask
    this.now = now
  }

  /** Why the address is not to be asked; null when it may be. */
  async forbids({ origin, href }: URL, allowPrivate: boolean): Promise<Fault | null> {
    const key = `${allowPrivate} ${origin}`
    const kept = this.known.get(key)
    if (kept !== undefined) {
      const rules = await kept
      if (rules.until > this.now()) return rules.forbids(href)
      if (this.known.get(key) === kept) this.known.delete(key)
    }
    return (await (this.known.get(key) ?? this.learn(key, origin, allowPrivate))).forbids(href)
  }

  private learn(key: string, origin: string, allowPrivate: boolean): Promise<Known> {
    const learnt = this.read(origin, allowPrivate)
    const oldest = this.known.keys().next().value
    if (this.known.size >= MOST_ORIGINS && oldest !== undefined) this.known.delete(oldest)
    this.known.set(key, learnt)
    return learnt
  }

  private async read(origin: string, allowPrivate: boolean): Promise<Known> {
    const address = `${origin}/robots.txt`
    const text = await this.ask(address, allowPrivate)
    if (text === null) return { until: this.now() + DAY_MS, forbids: () => null }
    if (typeof text !== 'string') return { until: this.now() + HOUR_MS, forbids: () => text }
    const agent = this.userAgent.toLowerCase().replace(/\/.*$/s, '').trim()
    const rules = robotsParser(address, rulesFor(text, agent))
    return {
      until: this.now() + DAY_MS,
      forbids: (url) => (rules.isAllowed(url.slice(0, LONGEST), this.userAgent) === false ? FORBIDDEN : null),
    }
  }
}

/**
 * What a fault of the host itself, met while its robots.txt was asked, says of all its pages; a server that is there but cannot answer
 * forbids for now.
 */
export const forNow = ({ reason, message }: Fault): Fault =>
  reason === 'status' || reason === 'cut-off' || reason === 'bad-encoding'
    ? { reason: 'robots', message: `its robots.txt cannot be read just now (${message}), so nothing is asked` }
    : { reason, message }
