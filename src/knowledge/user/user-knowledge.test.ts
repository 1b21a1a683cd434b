import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActorIndex, loadActors } from '../actors/actors.ts'
import { type Lexicon, loadLexicon } from '../lexicon.ts'
import { loadUserKnowledge, type UserKnowledge } from './user-knowledge.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'chancery-own-'))
const ACTORS = [
  'kind\tcode\tsectors\trole\tfrom\tto\tnames\tsource',
  'group\tKEN\tREB\t\t\t\tRiver Owls|Owls of the Tana\tme',
  'organization\tNGO\t-\t\t\t\tUnited Nations\tme',
  'gang\tKEN\tREB\t\t\t\tStone Hands\tme',
  'group\tXQZ\tREX\t\t\t\tStone Hands\tme',
  'person\tKEN\tGOV\tgovernor\t2019\t2011\tAnna Bright\tme',
  'person\tKEN\tGOV\tgovernor\t20x1\t\tAnna Bright|A\tme',
]
const AGENTS = ['sectors\tas\trole\tlemmas', 'COP\town\tyes\tBeadle, water beadle', 'GOV\tborrowed\tmaybe\t']
const RULES = [
  'id\theads\twhen\ttype\tmode',
  'mine.zombify\tzombify/v\tobj:person\tASSAULT\t',
  'mine.attack\tattack/v\tobj=market\tCOERCE\tseize',
  'mine.bad\tzombify\tOBJ??\tWARFARE\t',
  'mine.mode\tzombify/v\t-\tASSAULT\ttickling',
  'mine.zombify\tzombify/v\t-\tASSAULT\t',
  'mine.class\tzombify/v\tobj:persn\tASSAULT\t',
  'mine.slot\tzombify/v\tobjekt:person\tASSAULT\t',
]

describe('knowledge that a user brings', () => {
  let own: UserKnowledge
  let actors: ActorIndex
  let lexicon: Lexicon
  beforeAll(() => {
    for (const [file, lines] of [
      ['actors', ACTORS],
      ['agents', AGENTS],
      ['rules', RULES],
    ] as const) {
      writeFileSync(join(dir, `${file}.tsv`), `${lines.join('\n')}\n`)
    }
    own = loadUserKnowledge(dir, data)
    actors = loadActors(data, own)
    lexicon = loadLexicon(data, own.rules)
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('wins over the package and is marked', () => {
    expect(actors.entity('owls of the tana')).toMatchObject({ id: 'own:group:river-owls', kind: 'group', sectors: ['REB'], own: true })
    expect(actors.entity('United Nations')).toMatchObject({ id: 'own:organization:united-nations', country: 'NGO' })
    expect(loadActors(data).entity('United Nations')?.id).toBe('organization:united-nations')
    expect(actors.entity('African Union')?.id).toBe('organization:african-union')
  })

  it('gives callings and rules, which are asked first', () => {
    expect(actors.agent('water beadle')).toEqual({ sectors: ['COP'], as: 'own', isRole: true })
    expect([actors.endsAgent('beadle'), loadActors(data).endsAgent('beadle')]).toEqual([true, false])
    expect(lexicon.rulesOf('zombify/v').map((rule) => [rule.id, rule.actor, rule.recipient])).toEqual([
      ['own:mine.zombify', ['agent'], ['patient']],
    ])
    const attack = lexicon.rulesOf('attack/v')
    expect([attack[0]?.id, attack.length > 1]).toEqual(['own:mine.attack', true])
  })

  it('tells each line that does not hold, with its reason', () => {
    expect(own.faults.map(({ file, line, message }) => `${file.slice(dir.length + 1)}:${line}: ${message}`)).toEqual([
      'actors.tsv:4: kind is gang, not person, group or organization',
      'actors.tsv:5: XQZ is no country code; REX is no PLOVER sector',
      'actors.tsv:6: from 2019 is after to 2011',
      'actors.tsv:7: A is too short for a name; 20x1 is no year',
      'agents.tsv:3: as is borrowed, not own or lean; role is maybe, not yes or no; no lemmas',
      'rules.tsv:4: zombify is no head such as attack/v or raid/n; WARFARE is neither a PLOVER type nor an operator; not a condition: OBJ??',
      'rules.tsv:5: ASSAULT has no mode tickling',
      'rules.tsv:6: the id mine.zombify stands also at line 2',
      'rules.tsv:7: persn is no class of nouns',
      'rules.tsv:8: objekt is no slot of a condition',
    ])
  })

  it('says so when there is no such folder', () => {
    expect(() => loadUserKnowledge(join(dir, 'nowhere'), data)).toThrow('no such folder')
    for (const file of ['actors.tsv', 'actors.tsv/']) {
      expect(() => loadUserKnowledge(join(dir, file), data)).toThrow('a file where a folder is wanted')
    }
  })
})
