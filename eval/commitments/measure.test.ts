import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { settleCommitments } from '../../src/record/commitments/settle.ts'
import { sharedReader } from '../../tests/support/readers.ts'
import { type Chain, cardOf, measure, type Run, readChains, settleChains } from './measure.ts'

let chains: Chain[]
let run: Run

beforeAll(async () => {
  chains = readChains(readFileSync(new URL('chains.jsonl', import.meta.url), 'utf8'))
  const reader = await sharedReader()
  run = await settleChains(chains, (input) => reader.read(input))
}, 120_000)

/** Numbers from 0 to 1 that are the same in every run. */
function* dice(seed: number): Generator<number, never> {
  let x = seed
  for (;;) {
    x = (x * 48_271) % 2_147_483_647
    yield x / 2_147_483_647
  }
}

describe('the ledger on eval/commitments/chains.jsonl', () => {
  it('holds its floors', () => {
    const { statuses, pairs } = measure(chains, run)
    const right = statuses.filter((s) => s.got === s.wanted).length
    expect(right / statuses.length).toBeGreaterThanOrEqual(0.95)
    expect((2 * pairs.right) / (pairs.found + pairs.wanted)).toBeGreaterThanOrEqual(0.95)
  })

  it('shows all nine statuses', () => {
    expect(new Set(measure(chains, run).statuses.map((s) => s.got)).size).toBe(9)
  })

  it('is the same in any order', () => {
    const cards = new Map(chains.flatMap((c) => c.stories).map((s) => [s.id, cardOf(s)]))
    const rolls = dice(7)
    for (let turn = 0; turn < 3; turn++) {
      const shuffled = run.accounts.map((a) => [rolls.next().value, a] as const).sort((a, b) => a[0] - b[0])
      const again = settleCommitments(
        shuffled.map(([, a]) => a),
        cards,
        [],
      )
      expect(again.records).toEqual(run.settled.records)
    }
  })

  it('scores a ledger that knows nothing at nothing', () => {
    const { statuses, pairs } = measure(chains, { ...run, settled: { records: [], placed: new Map() } })
    expect(statuses.every((s) => s.got === null)).toBe(true)
    expect(pairs).toMatchObject({ right: 0, found: 0 })
  })
})
