import { describe, expect, it } from 'vitest'
import { readActorEntries } from './petrarch-actors.ts'
import { readAgentEntries } from './petrarch-agents.ts'
import { datedCode } from './petrarch-dates.ts'
import { bracketsOf, dictionaryKind, dictionaryLines } from './petrarch-lines.ts'
import { kindOf, spelt } from './petrarch-names.ts'
import { patternSense, verbSense } from './petrarch-pattern.ts'
import { readVerbDictionary } from './petrarch-verbs.ts'

describe('lines of a dictionary', () => {
  it('lose their comments and keep their numbers', () => {
    const lines = dictionaryLines('# head\nOWLS_ [KENREB] ; seen\n<!-- more\nHAWKS [X] -->\n\n\t[KENGOV]\r\nA <!-- b --> C\n')
    expect(lines.map(({ number, text, isIndented }) => [number, text, isIndented])).toEqual([
      [2, 'OWLS_ [KENREB]', false],
      [6, '[KENGOV]', true],
      [7, 'A  C', false],
    ])
  })

  it('tell what the dictionary holds', () => {
    const kind = (text: string) => dictionaryKind(dictionaryLines(text))
    expect([
      kind('OWLS [KENREB]'),
      kind('BEADLE [~COP]'),
      kind('!MAN! = MAN'),
      kind('--- RAID [190] ---'),
      kind('RAID [190]\n- * GRAIN [171]'),
    ]).toEqual(['actors', 'agents', 'agents', 'verbs', 'verbs'])
  })

  it('have codes in brackets that close', () => {
    expect(bracketsOf('OWLS [A; B] [C 19990101-20010101]')).toEqual({ before: 'OWLS', codes: ['A', 'B', 'C 19990101-20010101'] })
    expect([bracketsOf('OWLS [A'), bracketsOf('OWLS A]'), bracketsOf('OWLS [A [B]')]).toEqual([null, null, null])
  })
})

describe('codes with days', () => {
  it.each([
    ['GBRGOV', null, null],
    ['GBRGOV <19950101', null, 1994],
    ['GBRGOV <19950102>', null, 1995],
    ['GBRELI >950101', 1995, null],
    ['GBRGOV 19990101 - 20080818', 1999, 2008],
    ['GBRGOV > 050101', 2005, null],
  ])('%s', (text, from, to) => {
    expect(datedCode(text)).toEqual({ code: text.slice(0, 6), from, to })
  })

  it('are none where days are none', () => {
    expect(['A B', 'A <1', 'A 20080101-19990101', 'A >99999999', ''].map(datedCode)).toEqual([null, null, null, null, null])
  })
})

describe('entries of actors', () => {
  it('have aliases and codes on lines of their own', () => {
    const { entries, faults } = readActorEntries(
      dictionaryLines('ANNA_BRIGHT_\n+MAYOR_BRIGHT_\n\t[KENGOV <20100101]\n\t[KENELI >20100101]\nOWLS [KENREB]\n+NIGHT_OWLS\n'),
    )
    expect(faults).toEqual([])
    expect(entries.map(({ names, codes }) => [names, codes.length])).toEqual([
      [['ANNA_BRIGHT_', 'MAYOR_BRIGHT_'], 2],
      [['OWLS', 'NIGHT_OWLS'], 1],
    ])
  })

  it('that break the form are told, and cost nothing beside', () => {
    const { entries, faults } = readActorEntries(
      dictionaryLines('+ALIAS\n[KENGOV]\nBARE_\n=?= [KEN]\nOWLS [KENREB]\nHAWKS [KENREB sometime]\n'),
    )
    expect(entries.map(({ names }) => names)).toEqual([['OWLS']])
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 an alias of nothing',
      '2 a code of nothing',
      '3 a name without a code',
      '4 =?= is no name',
      '6 KENREB sometime is no code with days',
      '6 a name without a code',
    ])
  })
})

describe('entries of agents', () => {
  it('have plurals and sets', () => {
    const { entries } = readAgentEntries(
      dictionaryLines('!MAN! = MAN, WOMAN\nFERRY!MAN!_ [~BUS]\nBAILIFF_OF_X {BAILIFFS_OF_X} [~COP]\nHERMIT {} [REL~]\n'),
    )
    expect(entries.map(({ phrases, code }) => [phrases, code])).toEqual([
      [['ferryman', 'ferrywoman'], 'BUS'],
      [['bailiff of x', 'bailiffs of x'], 'COP'],
      [['hermit'], 'REL'],
    ])
  })

  it('do not grow without end', () => {
    const set = `!S! = ${Array.from({ length: 40 }, (_, i) => `W${i}`).join(', ')}\n`
    const { faults } = readAgentEntries(dictionaryLines(`${set}A!S!!S!!S! [~COP]\nB!T! [~COP]\nC!S [~COP]\nD {E [~COP]\nF [COP]\nG\n`))
    expect(faults.map(({ message }) => message)).toEqual([
      'stands for more than 64 phrases',
      'no set !T!',
      'a set that does not close',
      'a brace that does not close',
      'COP is no code of an agent, such as ~COP',
      'a phrase without a code',
    ])
  })
})

describe('verbs', () => {
  const text =
    '&LOOT\n+GRAIN\n+&MORE\n+GOLD COINS\n&MORE\n+LORRIES\n+&LOOT\n\n--- RAID [190] ---\nRAID {RAIDED}\nFORAY [171]\n+CALL_FOR {+CALLED_FOR}\n- * &LOOT [171]\n~ a b\n- GRAIN [1]\n'
  const { blocks, sets, passed, faults } = readVerbDictionary(dictionaryLines(text))

  it('stand in blocks with patterns and sets', () => {
    expect(
      blocks.map(({ name, verbs, patterns }) => [name, verbs.map((v) => [v.words.join(' '), v.code]), patterns.map((p) => p.text)]),
    ).toEqual([
      [
        'raid',
        [
          ['raid', '190'],
          ['foray', '171'],
          ['call for', '190'],
        ],
        ['* &LOOT'],
      ],
    ])
    expect([passed.map(({ line }) => line), faults.map(({ line }) => line)]).toEqual([[14], [15]])
  })

  it.each([
    ['* GRAIN', 'obj=grain'],
    ['* SUPPLIES', 'obj=supply|supplies'],
    ['* &LOOT', 'obj=grain|lorry|lorries'],
    ['* TALKS WITH +', 'obj=talk|talks with'],
    ['* (INTO {THE CHURCH})', 'into=church'],
    ['$ * +', '-'],
    ['TROOPS *', 'subj=troop|troops'],
  ])('the pattern %s asks for %s', (pattern, when) => {
    expect(patternSense(pattern, sets)).toMatchObject({ when, particle: null })
  })

  it('patterns may hold a particle, a target and both sides', () => {
    expect(patternSense('* OFF ATTACK', sets)).toMatchObject({ particle: 'off', when: 'obj=attack' })
    expect(patternSense('* WITH +', sets)).toMatchObject({ recipient: ['with'], when: 'with' })
    expect(patternSense('% * TALKS', sets)).toMatchObject({ isSymmetric: true })
  })

  it.each([
    ['SAID WOULD * NOW', 'words before the verb'],
    ['* DIPLOMATIC TIES', 'more words than a rule can hold'],
    ['* BY $', 'the source after the verb'],
    ['* FORCIBLY', 'an adverb'],
    ['* &NOTHING', 'a set that is not there, or has no single words'],
  ])('the pattern %s is refused: %s', (pattern, refused) => {
    expect(patternSense(pattern, sets)).toEqual({ refused })
  })

  it('of several words are a particle or a preposition', () => {
    expect([
      verbSense(['raid']),
      verbSense(['break', 'down']),
      verbSense(['call', 'for']),
      verbSense(['take', 'part', 'in', 'it']),
    ]).toEqual([{ head: 'raid/v', when: null }, { head: 'break down/v', when: null }, { head: 'call/v', when: 'for' }, null])
  })
})

describe('names of a dictionary', () => {
  it('are spelt as newspapers do', () => {
    expect([
      spelt('OWLS_OF_THE_RIVER_', false),
      spelt('AL-NOOR_', false),
      spelt('KANU_', true),
      spelt('KANU_', false),
      spelt('U.N.', false),
    ]).toEqual(['Owls of the River', 'Al-Noor', 'KANU', 'Kanu', 'U.N.'])
  })

  it('are of people where days or a first name say so', () => {
    const kind = (name: string, sectors: string[], isDated = false, country = 'KEN') =>
      kindOf(name, { sectors, country, isDated }, (word) => word === 'anna')
    expect([
      kind('ANNA_BRIGHT_', ['GOV']),
      kind('B_BRIGHT', ['REB'], true),
      kind('LAKE_FRONT', ['REB'], true),
      kind('LAKE_COURIER', ['JRN']),
    ]).toEqual(['person', 'person', 'group', 'organization'])
  })
})
