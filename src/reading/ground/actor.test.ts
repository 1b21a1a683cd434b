import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sketchDoc } from '../../../tests/support/sketch-doc.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { Graph } from '../../language/graph.ts'
import type { Story } from '../../story/story.ts'
import type { Actor } from '../schema.ts'
import { groundActors } from './actor.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../data', import.meta.url)))

/** Actors of the phrase under the first token that reads `head`. */
function actors(
  head: string,
  text: string,
  sentences: readonly string[],
  names: readonly string[] = [],
  published = '2023-05-01',
): Actor[] {
  const doc = sketchDoc(text, sentences, names)
  const story = { published, text } as Story
  const index = doc.tokens.findIndex((t) => t.text === head)
  expect(index, head).toBeGreaterThanOrEqual(0)
  return groundActors({ doc, graph: new Graph(doc), story, knowledge }, index)
}

/** `country/sectors words`, one an actor. */
const told = (list: readonly Actor[]): string[] => list.map((a) => `${a.country ?? '-'}/${a.sectors.join('+') || '-'} ${a.text}`)

const MINISTER = [
  'Chinese Foreign Minister Wang Yi met his Pakistani counterpart.',
  [
    'Chinese|ADJ.JJ|amod>3 Foreign|ADJ.JJ|amod>3 Minister|PROPN.NNP|nmod:desc>4 Wang|PROPN.NNP|nsubj>6 Yi|PROPN.NNP|flat>4 met|VERB.VBD|root>0 his|PRON.PRP$|nmod:poss>9 Pakistani|ADJ.JJ|amod>9 counterpart|NOUN.NN|obj>6 .|PUNCT..|punct>6',
  ],
  ['group:Chinese', 'person:Wang Yi', 'group:Pakistani'],
] as const
const PAIR = [
  'The presidents of Armenia and Azerbaijan agreed.',
  [
    'The|DET.DT|det>2 presidents|NOUN.NNS|nsubj>7 of|ADP.IN|case>4 Armenia|PROPN.NNP|nmod>2 and|CCONJ.CC|cc>6 Azerbaijan|PROPN.NNP|conj>4 agreed|VERB.VBD|root>0 .|PUNCT..|punct>7',
  ],
  ['place:Armenia', 'place:Azerbaijan'],
] as const
const GATHERED = [
  "Kenya's army and dozens of villagers fled.",
  [
    "Kenya|PROPN.NNP|nmod:poss>3 's|PART.POS|case>1 army|NOUN.NN|nsubj>8 and|CCONJ.CC|cc>5 dozens|NOUN.NNS|conj>3 of|ADP.IN|case>7 villagers|NOUN.NNS|nmod>5 fled|VERB.VBD|root>0 .|PUNCT..|punct>8",
  ],
  ['place:Kenya'],
] as const
const SEAT = [
  'Islamabad warned rebels in Darfur.',
  ['Islamabad|PROPN.NNP|nsubj>2 warned|VERB.VBD|root>0 rebels|NOUN.NNS|obj>2 in|ADP.IN|case>5 Darfur|PROPN.NNP|nmod>3 .|PUNCT..|punct>2'],
  ['place:Islamabad', 'place:Darfur'],
] as const
const SPOKESMAN = [
  'A spokesman for the Sudanese army resigned.',
  [
    'A|DET.DT|det>2 spokesman|NOUN.NN|nsubj>7 for|ADP.IN|case>6 the|DET.DT|det>6 Sudanese|ADJ.JJ|amod>6 army|NOUN.NN|nmod>2 resigned|VERB.VBD|root>0 .|PUNCT..|punct>7',
  ],
  ['group:Sudanese'],
] as const
const PEOPLES = [
  'Bosnian Serbs and ethnic Turks protested.',
  [
    'Bosnian|ADJ.JJ|amod>2 Serbs|PROPN.NNPS|nsubj>6 and|CCONJ.CC|cc>5 ethnic|ADJ.JJ|amod>5 Turks|PROPN.NNPS|conj>2 protested|VERB.VBD|root>0 .|PUNCT..|punct>6',
  ],
  ['group:Bosnian', 'group:Serbs', 'group:Turks'],
] as const

describe('groundActors', () => {
  it('reads country, sector, office and person from a title and a name', () => {
    const [minister] = actors('Wang', ...MINISTER)
    expect(minister).toMatchObject({ country: 'CHN', sector: 'GOV', role: 'foreign minister', via: 'name', name: 'Wang Yi' })
    expect(minister?.text).toBe('Chinese Foreign Minister Wang Yi')
    expect(minister?.entity).toMatchObject({ id: 'person:wang-yi', kind: 'person' })
    expect(told(actors('counterpart', ...MINISTER))).toEqual(['PAK/GOV his Pakistani counterpart'])
    expect(actors('his', ...MINISTER)).toMatchObject([{ via: 'pronoun', country: 'CHN', span: [37, 40] }])
  })

  it('makes two actors of one office of two states, and of two phrases', () => {
    expect(told(actors('presidents', ...PAIR))).toEqual([
      'ARM/GOV presidents of Armenia and Azerbaijan',
      'AZE/GOV presidents of Armenia and Azerbaijan',
    ])
    expect(told(actors('army', ...GATHERED))).toEqual(["KEN/MIL Kenya's army", '-/CVL dozens of villagers'])
  })

  it('takes a seat for its government where it speaks, for a town where it is bombed', () => {
    expect(told(actors('Islamabad', ...SEAT))).toEqual(['PAK/GOV Islamabad'])
    const bombed = [
      'Jets bombed Islamabad.',
      ['Jets|NOUN.NNS|nsubj>2 bombed|VERB.VBD|root>0 Islamabad|PROPN.NNP|obj>2 .|PUNCT..|punct>2'],
    ] as const
    expect(told(actors('Islamabad', ...bombed, ['place:Islamabad']))).toEqual(['PAK/- Islamabad'])
  })

  it('takes the state of those who are told of by where they are', () => {
    expect(told(actors('rebels', ...SEAT))).toEqual(['SDN/REB rebels'])
  })

  it('takes the state of those who flee by what they flee, and of officers of a region by the region', () => {
    const fled = [
      'Families fleeing the war in Sudan wept.',
      [
        'Families|NOUN.NNS|nsubj>7 fleeing|VERB.VBG|acl>1 the|DET.DT|det>4 war|NOUN.NN|obj>2 in|ADP.IN|case>6 Sudan|PROPN.NNP|nmod>4 wept|VERB.VBD|root>0 .|PUNCT..|punct>7',
      ],
      ['place:Sudan'],
    ] as const
    expect(told(actors('Families', ...fled))).toEqual(['SDN/CVL Families'])
    const head = [
      'The governor of the Darfur region wept.',
      [
        'The|DET.DT|det>2 governor|NOUN.NN|nsubj>7 of|ADP.IN|case>6 the|DET.DT|det>6 Darfur|PROPN.NNP|compound>6 region|NOUN.NN|nmod>2 wept|VERB.VBD|root>0 .|PUNCT..|punct>7',
      ],
      ['place:Darfur'],
    ] as const
    expect(told(actors('governor', ...head))).toEqual(['SDN/GOV governor of the Darfur region'])
  })

  it('tells a state from the places and parts of other states that share its name', () => {
    const governor = [
      "Georgia's governor wept.",
      ["Georgia|PROPN.NNP|nmod:poss>3 's|PART.POS|case>1 governor|NOUN.NN|nsubj>4 wept|VERB.VBD|root>0 .|PUNCT..|punct>4"],
      ['place:Georgia'],
    ] as const
    const president = ["Georgia's president wept.", governor[1].map((line) => line.replace('governor', 'president')), governor[2]] as const
    expect(told(actors('governor', ...governor))).toEqual(["USA/GOV Georgia's governor"])
    expect(told(actors('president', ...president))).toEqual(["GEO/GOV Georgia's president"])
    const police = [
      'Niger State police wept.',
      ['Niger|PROPN.NNP|compound>3 State|PROPN.NNP|compound>3 police|NOUN.NN|nsubj>4 wept|VERB.VBD|root>0 .|PUNCT..|punct>4'],
      ['organization:Niger State'],
    ] as const
    expect(told(actors('police', ...police))).toEqual(['NGA/COP Niger State police'])
  })

  it('gives a spokesman the sector and state of the body that he speaks for', () => {
    expect(told(actors('spokesman', ...SPOKESMAN))).toEqual(['SDN/MIL spokesman'])
  })

  it('tells peoples from the states that are called after them', () => {
    expect(told(actors('Serbs', ...PEOPLES))).toEqual(['BIH/CVL Bosnian Serbs', '-/CVL ethnic Turks'])
  })

  it('gives backers no share in whom they back', () => {
    const backed = [
      'The Russian-backed fighters left.',
      [
        'The|DET.DT|det>5 Russian|ADJ.JJ|compound>4 -|PUNCT.HYPH|punct>2 backed|VERB.VBN|amod>5 fighters|NOUN.NNS|nsubj>6 left|VERB.VBD|root>0 .|PUNCT..|punct>6',
      ],
    ] as const
    const led = ['The Russian-led fighters left.', backed[1].map((line) => line.replace('backed', 'led'))] as const
    expect(told(actors('fighters', ...backed, ['group:Russian']))).toEqual(['-/REB Russian-backed fighters'])
    expect(told(actors('fighters', ...led, ['group:Russian']))).toEqual(['RUS/REB Russian-led fighters'])
  })

  it('leaves names of states and offices alone inside names of persons', () => {
    const nurse = [
      'Jordan King, a nurse from Chad, spoke.',
      [
        'Jordan|PROPN.NNP|compound>2 King|PROPN.NNP|nsubj>9 ,|PUNCT.,|punct>5 a|DET.DT|det>5 nurse|NOUN.NN|appos>2 from|ADP.IN|case>7 Chad|PROPN.NNP|nmod>5 ,|PUNCT.,|punct>2 spoke|VERB.VBD|root>0 .|PUNCT..|punct>9',
      ],
    ] as const
    const [king] = actors('King', ...nurse, ['person:Jordan King', 'place:Chad'])
    expect(king).toMatchObject({ country: 'TCD', sector: 'MED', role: null, name: 'Jordan King' })
  })

  it('takes a body of another state for another body', () => {
    const party = [
      "Lebanon's Communist Party objected.",
      [
        "Lebanon|PROPN.NNP|nmod:poss>4 's|PART.POS|case>1 Communist|ADJ.NNP|amod>4 Party|PROPN.NNP|nsubj>5 objected|VERB.VBD|root>0 .|PUNCT..|punct>5",
      ],
    ] as const
    expect(told(actors('Party', ...party, ['place:Lebanon', 'organization:Communist Party']))).toEqual([
      "LBN/PTY Lebanon's Communist Party",
    ])
  })

  it('knows a body by its whole name only, not by the end of a longer one', () => {
    const league = (first: string): Actor[] =>
      actors(
        'Brotherhood',
        `${first} Muslim Brotherhood wept.`,
        [`${first}|ADJ.JJ|amod>3 Muslim|ADJ.JJ|amod>3 Brotherhood|PROPN.NNP|nsubj>4 wept|VERB.VBD|root>0 .|PUNCT..|punct>4`],
        [`organization:${first} Muslim Brotherhood`],
      )
    expect(league('Egyptian')).toMatchObject([{ country: 'EGY', sector: 'OPP', entity: { id: 'group:muslim-brotherhood' } }])
    expect(league('Inland')).toMatchObject([{ country: null, entity: { name: 'Inland Muslim Brotherhood', kind: 'organization' } }])
  })

  it('dates offices: before and after its years a name is no president', () => {
    const said = ['Obama spoke.', ['Obama|PROPN.NNP|nsubj>2 spoke|VERB.VBD|root>0 .|PUNCT..|punct>2'], ['person:Obama']] as const
    expect(actors('Obama', ...said, '2012-01-01')).toMatchObject([{ country: 'USA', sector: 'GOV', role: 'president' }])
    expect(actors('Obama', ...said, '2023-01-01')).toMatchObject([{ country: 'USA', sector: 'ELI', role: null }])
  })

  it('finds no actor in things, and never a country that nobody names', () => {
    const letters = [
      'The letters reached the police.',
      ['The|DET.DT|det>2 letters|NOUN.NNS|nsubj>3 reached|VERB.VBD|root>0 the|DET.DT|det>5 police|NOUN.NN|obj>3 .|PUNCT..|punct>3'],
    ] as const
    expect(actors('letters', ...letters)).toEqual([])
    expect(told(actors('police', ...letters))).toEqual(['-/COP police'])
  })

  it('goes from relative pronouns and numbers to whom they stand for', () => {
    const shot = [
      'Gunmen who fled shot two of the soldiers.',
      [
        'Gunmen|NOUN.NNS|nsubj>4 who|PRON.WP|nsubj>3 fled|VERB.VBD|acl:relcl>1 shot|VERB.VBD|root>0 two|NUM.CD|obj>4 of|ADP.IN|case>8 the|DET.DT|det>8 soldiers|NOUN.NNS|nmod>5 .|PUNCT..|punct>4',
      ],
    ] as const
    expect(told(actors('who', ...shot))).toEqual(['-/UAF Gunmen'])
    expect(told(actors('two', ...shot))).toEqual(['-/MIL two of the soldiers'])
  })

  it('reads names across hyphens', () => {
    const chief = [
      'UN Secretary-General Ines Roca spoke.',
      [
        'UN|PROPN.NNP|compound>4 Secretary|PROPN.NNP|compound>4 -|PUNCT.HYPH|punct>2 General|PROPN.NNP|nmod:desc>5 Ines|PROPN.NNP|nsubj>7 Roca|PROPN.NNP|flat>5 spoke|VERB.VBD|root>0 .|PUNCT..|punct>7',
      ],
      ['organization:UN', 'person:Ines Roca'],
    ] as const
    expect(actors('Ines', ...chief)).toMatchObject([{ country: 'IGO', sector: 'GOV', role: 'secretary-general' }])
  })
})
