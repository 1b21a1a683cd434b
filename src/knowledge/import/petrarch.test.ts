import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importContext } from './load-context.ts'
import { takePetrarch } from './petrarch.ts'
import { reasonsOf } from './taken.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const context = importContext(data, false)
const take = (text: string) => takePetrarch([{ file: 'some/dir/made-up.txt', text }], context)

describe('takePetrarch', () => {
  it('makes rows of actors, one for each office', () => {
    const taken = take(
      'ANNA_BRIGHT_\n\t[KENGOV <20100101]\n\t[KENELI >20100101]\nRIVER_OWLS_ [KENREB]\n+OWLS_OF_TANA_\nKENYA_ [KEN]\nLAKE_CLUB_ [KEN]\n',
    )
    expect(taken.actors.map((row) => row.join(' / '))).toEqual([
      'person / KEN / GOV /  /  / 2009 / Anna Bright / petrarch: made-up.txt',
      'person / KEN / ELI /  / 2010 /  / Anna Bright / petrarch: made-up.txt',
      'group / KEN / REB /  /  /  / River Owls|Owls of Tana / petrarch: made-up.txt',
    ])
    expect(reasonsOf(taken.passed).map(({ reason, first }) => `${first} ${reason}`)).toEqual([
      'some/dir/made-up.txt:6 a name of a state or its people, or a common noun, which actors.tsv does not hold',
      'some/dir/made-up.txt:7 no code that says both whose the actor is and what it is',
    ])
  })

  it('makes rows of agents that the package does not know', () => {
    const taken = take(
      'POLICE_OFFICER_ [~COP]\nWATER_MINISTER_OF_TRADE [~GOV]\nRIVER_MINISTER [~GOV]\nMOAT_WARDEN {MOAT_WARDENS} [~COPMIL]\nDREAMER [~QQQ]\n',
    )
    expect(taken.agents.map((row) => row.slice(0, 4))).toEqual([
      ['GOV', 'own', 'no', 'water minister of trade'],
      ['GOV', 'own', 'yes', 'river minister'],
      ['COP,MIL', 'own', 'no', 'moat warden, moat wardens'],
    ])
    expect([taken.known, taken.passed.length]).toEqual([1, 1])
  })

  it('makes rules of verbs, patterns first, and leaves what is coded so already', () => {
    const taken = take(
      '--- ZOMBIFY [190] ---\nZOMBIFY\nATTACK\n- * GRAIN [171]\n- * GRAIN WITH + [---]\n- * HOPES [013]\n- % * [040]\n--- X [---] ---\nSAUNTER\n',
    )
    expect(taken.rules.map(([id, heads, when, type, mode]) => [id, heads, when, type, mode])).toEqual([
      ['petrarch.zombify.5', 'zombify/v,attack/v', 'obj=grain with', 'NONE', ''],
      ['petrarch.zombify.4', 'zombify/v,attack/v', 'obj=grain', 'COERCE', 'seize'],
      ['petrarch.zombify.2', 'zombify/v', '-', 'ASSAULT', ''],
    ])
    expect([taken.known, taken.passed.map(({ message }) => message)]).toEqual([
      1,
      ['a code of no PLOVER type', 'a pattern of the verb alone'],
    ])
  })

  it('takes what is known, too, when all is asked for', () => {
    const taken = takePetrarch([{ file: 'a.txt', text: '--- ATTACK [190] ---\nATTACK\n' }], { ...context, all: true })
    expect(taken.rules.map(([, heads]) => heads)).toEqual(['attack/v'])
  })

  it('never throws, whatever a dictionary holds', () => {
    const pieces = [
      'OWLS_',
      '[KENGOV',
      ']',
      ' <19950101',
      '\n',
      '+',
      '- * ',
      '--- ',
      '&SET',
      '{',
      '}',
      '!',
      '~',
      '%',
      '(WITH ',
      ')',
      '\t',
      '<!--',
      '-->',
      '[190]',
      ' = ',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
        const { actors, agents, rules } = take(parts.join(''))
        return [...actors, ...agents, ...rules].every((row) => row.every((cell) => !/[\t\n]/.test(cell)))
      }),
      { numRuns: 300 },
    )
  })

  it('is quick with lines that are made to be slow', () => {
    const slow = [
      `A ${' '.repeat(200_000)}[KENGOV`,
      `${'- *'.repeat(50_000)} [190]`,
      `--- ${'A -'.repeat(50_000)}`,
      `&A\n${'+&B\n'.repeat(20_000)}&B\n${'+&A\n'.repeat(20_000)}`,
    ]
    const start = performance.now()
    for (const text of slow) take(`${text}\n--- RAID [190] ---\nRAID\n- * &A [190]\n`)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
