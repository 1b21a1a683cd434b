import { checkup } from '../feeds/checkup.ts'
import { type FeedSettings, PLAIN_SETTINGS } from '../feeds/state.ts'
import { feedAt, typedAddress } from '../feeds/subscribe.ts'
import { inOrder } from '../pipeline/in-order.ts'
import { type Probe, probe } from '../pipeline/pull-probe.ts'
import { readSubscriptions } from '../store/folder/read-folder.ts'
import { type FeedPorts, type HomeOptions, homeOf, tell } from './feeds-command-ports.ts'
import { type Paint, paintFor } from './paint.ts'
import { sanitise } from './sanitise.ts'

export interface CheckOptions extends HomeOptions {
  readonly authEnv?: string
  readonly allowPrivate?: boolean
}

const AT_ONCE = 8

interface Wanted {
  readonly address: string
  readonly settings: Pick<FeedSettings, 'allowPrivate' | 'authEnv'>
}

/** Asks feeds without storing anything, and says in one line each what is right and what is odd or wrong. */
export async function feedsCheckCommand(addresses: readonly string[], options: CheckOptions, ports: FeedPorts): Promise<number> {
  const { io, clock, signal } = ports
  const paint = paintFor(io.stdout, io.env)
  let failed = 0
  const ask = async (wanted: Wanted) => ({ wanted, found: signal?.aborted ? null : await probe(wanted.address, wanted.settings, ports) })
  const { wanted, bad } = await wantedOf(addresses, options, ports)
  for (const typed of bad) await tell(io, `${typed}: no web address; give one that begins with https://`)
  if (wanted.length + bad.length === 0) await tell(io, 'no feeds; add one with chancery feeds add URL')
  try {
    for await (const asked of inOrder(wanted, AT_ONCE, ask)) {
      if (asked.found === null) break
      failed += Number(asked.found.kind !== 'feed')
      await io.stdout.write(`${lineOf(asked.wanted.address, asked.found, clock(), paint)}\n`)
    }
  } catch (thrown) {
    if (!signal?.aborted) throw thrown
  }
  return failed + bad.length === 0 && !signal?.aborted ? 0 : 1
}

async function wantedOf(typed: readonly string[], options: CheckOptions, { io }: FeedPorts): Promise<{ wanted: Wanted[]; bad: string[] }> {
  const feeds = await readSubscriptions(homeOf(options, io))
  if (typed.length === 0) return { wanted: feeds.map(({ address, settings }) => ({ address, settings })), bad: [] }
  const plain = { ...PLAIN_SETTINGS, allowPrivate: options.allowPrivate === true, authEnv: options.authEnv ?? null }
  const wanted: Wanted[] = []
  const bad: string[] = []
  for (const words of typed) {
    const address = typedAddress(words)
    if (address === null) bad.push(words)
    else wanted.push({ address, settings: feedAt(feeds, address)?.settings ?? plain })
  }
  return { wanted, bad }
}

function lineOf(address: string, found: Probe, now: string, paint: Paint): string {
  const say = (word: string, mark: (text: string) => string, words: string): string =>
    `${mark(word.padEnd(5))}  ${sanitise(`${address}: ${words}`)}`
  if (found.kind === 'fault') return say('wrong', paint.warm, `${found.message} (${found.reason})`)
  if (found.kind === 'page') {
    const offers = found.offered.map(({ url }) => url).join(', ')
    return say('wrong', paint.warm, `a web page, not a feed; ${offers === '' ? 'it offers none' : `it offers ${offers}`}`)
  }
  const { right, odd } = checkup(found.outcome, found.document, now)
  return odd.length === 0 ? say('ok', paint.cool, right.join(', ')) : say('odd', paint.strong, `${right.join(', ')}; ${odd.join('; ')}`)
}
