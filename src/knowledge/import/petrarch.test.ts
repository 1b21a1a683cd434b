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
      'some/dir/made-up.txt:6 a name of a state or its people, a common noun or a single letter, which actors.tsv does not hold',
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

  it('gives rules of two dictionaries names of their own', () => {
    const text = '--- ZOMBIFY [190] ---\nZOMBIFY\n'
    const taken = takePetrarch(
      ['a.txt', 'b.txt'].map((file) => ({ file, text })),
      context,
    )
    expect(taken.rules.map(([id]) => id)).toEqual(['petrarch.zombify.2', 'petrarch.zombify.2.2'])
  })

  it('tells a comment that never closes, and takes no name that its own table would refuse', () => {
    const taken = take('A._ [KENREB]\n12_ [KENREB]\nRIVER_OWLS_ [KENREB]\n<!-- old\nHAWKS_ [KENREB]\n')
    expect(taken.actors.map((row) => row[6])).toEqual(['River Owls'])
    expect(taken.faults).toEqual([
      { file: 'some/dir/made-up.txt', line: 4, message: 'a comment that does not close; all behind it is lost' },
    ])
  })

  it('says once of a file that is no text', () => {
    expect(take('A\0_\0 [\0X\n\0B\n\0').faults.map(({ message }) => message)).toEqual([expect.stringContaining('no text in UTF-8')])
  })

  it('stops where a table is full, and says so once', () => {
    const names = Array.from({ length: 99 }, (_, i) => `+OWLS_${'X'.repeat(190)}${i}_\n`).join('')
    const codes = '\t[KENREB]\n'.repeat(2000)
    const taken = take(Array.from({ length: 40 }, (_, i) => `OWLS_${i}_\n${names}${codes}`).join(''))
    expect(taken.actors.reduce((sum, row) => sum + row.join('\t').length + 1, 0)).toBeLessThanOrEqual(64_000_000)
    expect(taken.faults.map(({ message }) => message)).toEqual(['more than 200000 rows or 64 MB; the rest is left out'])
  })

  it('is quick with sets within sets, and sets in every phrase', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => `&S${i}\n+&S${i + 1}\n`).join('')
    const verbs = take(`${chain}--- ZOMBIFY [190] ---\nZOMBIFY\n${'- * &S0 [171]\n'.repeat(3000)}`)
    expect([verbs.rules.length, verbs.faults.length]).toEqual([1, 1000])
    const agents = take(`!A! = ${'X'.repeat(4000)}\n${`${'!A!'.repeat(1600)} [~COP]\n`.repeat(200)}`)
    expect(new Set(agents.faults.map(({ message }) => message))).toEqual(new Set(['a phrase that is too long']))
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
