import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainWords, sketchDoc } from '../../tests/support/sketch-doc.ts'

test('a name, a pronoun, a title and a possessive speak of one person', () => {
  const doc = sketchDoc(
    'Omani minister Salma Harthi came. She said Oman would host talks. The minister said her country was ready.',
    [
      'Omani|ADJ.JJ|amod>2 minister|NOUN.NN|nmod:desc>3 Salma|PROPN.NNP|nsubj>5 Harthi|PROPN.NNP|flat>3 came|VERB.VBD|root>0 .|PUNCT..|punct>5',
      'She|PRON.PRP|nsubj>2 said|VERB.VBD|root>0 Oman|PROPN.NNP|nsubj>5 would|AUX.MD|aux>5 host|VERB.VB|ccomp>2 talks|NOUN.NNS|obj>5 .|PUNCT..|punct>2',
      'The|DET.DT|det>2 minister|NOUN.NN|nsubj>3 said|VERB.VBD|root>0 her|PRON.PRP$|nmod:poss>5 country|NOUN.NN|nsubj>7 was|AUX.VBD|cop>7 ready|ADJ.JJ|ccomp>3 .|PUNCT..|punct>3',
    ],
    ['group:Omani', 'person:Salma Harthi', 'place:Oman'],
  )
  expect(chainWords(doc)).toEqual(['Omani | Oman', 'Salma | She | minister | her'])
})

const pair = (verb: string): string[] => [
  'Chad|PROPN.NNP|nsubj>4 and|CCONJ.CC|cc>3 Niger|PROPN.NNP|conj>1 signed|VERB.VBD|root>0 a|DET.DT|det>6 pact|NOUN.NN|obj>4 .|PUNCT..|punct>4',
  `The|DET.DT|det>3 two|NUM.CD|nummod>3 countries|NOUN.NNS|nsubj>5 will|AUX.MD|aux>5 ${verb}|VERB.VB|root>0 water|NOUN.NN|obj>5 .|PUNCT..|punct>5`,
  'Both|DET.DT|det>2 sides|NOUN.NNS|nsubj>3 smiled|VERB.VBD|root>0 .|PUNCT..|punct>3',
  'They|PRON.PRP|nsubj>2 agreed|VERB.VBD|root>0 .|PUNCT..|punct>2',
]

test('"the two countries", "both sides" and "they" gather two countries', () => {
  const doc = sketchDoc(
    'Chad and Niger signed a pact. The two countries will share water. Both sides smiled. They agreed.',
    pair('share'),
    ['place:Chad', 'place:Niger'],
  )
  expect(chainWords(doc)).toEqual(['Chad', 'Niger', 'countries | sides | They = Chad + Niger'])
})

test('"the two ministers" gather those who bear the title, a spokesman in between left out', () => {
  const doc = sketchDoc(
    'Finnish minister Aino Salo met Estonian minister Tarmo Kask. Spokesman Juri Lepp praised them. The two ministers left.',
    [
      'Finnish|ADJ.JJ|amod>2 minister|NOUN.NN|nmod:desc>3 Aino|PROPN.NNP|nsubj>5 Salo|PROPN.NNP|flat>3 met|VERB.VBD|root>0 Estonian|ADJ.JJ|amod>7 minister|NOUN.NN|nmod:desc>8 Tarmo|PROPN.NNP|obj>5 Kask|PROPN.NNP|flat>8 .|PUNCT..|punct>5',
      'Spokesman|NOUN.NN|nmod:desc>2 Juri|PROPN.NNP|nsubj>4 Lepp|PROPN.NNP|flat>2 praised|VERB.VBD|root>0 them|PRON.PRP|obj>4 .|PUNCT..|punct>4',
      'The|DET.DT|det>3 two|NUM.CD|nummod>3 ministers|NOUN.NNS|nsubj>4 left|VERB.VBD|root>0 .|PUNCT..|punct>4',
    ],
    ['person:Aino Salo', 'person:Tarmo Kask', 'person:Juri Lepp'],
  )
  expect(chainWords(doc)).toContain('ministers = Aino + Tarmo')
})

test('an acronym in brackets, "the group" and "it" stand for the full name, which is the best one', () => {
  const doc = sketchDoc(
    'The Green Valley Movement (GVM) struck. The group said it would go on. GVM men fled.',
    [
      'The|DET.DT|det>4 Green|PROPN.NNP|compound>4 Valley|PROPN.NNP|compound>4 Movement|PROPN.NNP|nsubj>8 (|PUNCT.-LRB-|punct>6 GVM|PROPN.NNP|appos>4 )|PUNCT.-RRB-|punct>6 struck|VERB.VBD|root>0 .|PUNCT..|punct>8',
      'The|DET.DT|det>2 group|NOUN.NN|nsubj>3 said|VERB.VBD|root>0 it|PRON.PRP|nsubj>6 would|AUX.MD|aux>6 go|VERB.VB|ccomp>3 on|ADV.RB|advmod>6 .|PUNCT..|punct>3',
      'GVM|PROPN.NNP|compound>2 men|NOUN.NNS|nsubj>3 fled|VERB.VBD|root>0 .|PUNCT..|punct>3',
    ],
    ['organization:Green Valley Movement', 'organization:GVM', 'organization:GVM'],
  )
  expect(chainWords(doc)).toEqual(['Movement | GVM | group | it | GVM'])
  expect(doc.chains[0]?.best).toBe(0)
})

test('a capital that acts stands for its state; one that is only a place does not', () => {
  const doc = sketchDoc(
    'Angola moved troops. Luanda said so. Shops in Luanda closed.',
    [
      'Angola|PROPN.NNP|nsubj>2 moved|VERB.VBD|root>0 troops|NOUN.NNS|obj>2 .|PUNCT..|punct>2',
      'Luanda|PROPN.NNP|nsubj>2 said|VERB.VBD|root>0 so|ADV.RB|advmod>2 .|PUNCT..|punct>2',
      'Shops|NOUN.NNS|nsubj>4 in|ADP.IN|case>3 Luanda|PROPN.NNP|nmod>1 closed|VERB.VBD|root>0 .|PUNCT..|punct>4',
    ],
    ['place:Angola', 'place:Luanda', 'place:Luanda'],
  )
  expect(chainWords(doc)).toEqual(['Angola | Luanda'])
  expect(doc.chains[0]?.best).toBe(0)
})

test('"I" and "we" in marks are the speaker; "he" in marks is not', () => {
  const doc = sketchDoc(
    'Carlos Silva arrived. "I trust he and our men will stay," said Ahmed Bello.',
    [
      'Carlos|PROPN.NNP|nsubj>3 Silva|PROPN.NNP|flat>1 arrived|VERB.VBD|root>0 .|PUNCT..|punct>3',
      '"|PUNCT.``|punct>3 I|PRON.PRP|nsubj>3 trust|VERB.VBP|ccomp>12 he|PRON.PRP|nsubj>9 and|CCONJ.CC|cc>7 our|PRON.PRP$|nmod:poss>7 men|NOUN.NNS|conj>4 will|AUX.MD|aux>9 stay|VERB.VB|ccomp>3 ,|PUNCT.,|punct>3 "|PUNCT.\'\'|punct>3 said|VERB.VBD|root>0 Ahmed|PROPN.NNP|nsubj>12 Bello|PROPN.NNP|flat>13 .|PUNCT..|punct>12',
    ],
    ['person:Carlos Silva', 'person:Ahmed Bello'],
  )
  expect(chainWords(doc)).toContain('I | our | Ahmed')
  expect(chainWords(doc)).toContain('Carlos | he')
})

test('the one who spoke last goes on as "he said", whoever else was named since', () => {
  const doc = sketchDoc(
    'Envoy Zoltan Kiss told the press that Peter Nagy met Adam Toth. The two agreed, he said.',
    [
      'Envoy|NOUN.NN|nmod:desc>2 Zoltan|PROPN.NNP|nsubj>4 Kiss|PROPN.NNP|flat>2 told|VERB.VBD|root>0 the|DET.DT|det>6 press|NOUN.NN|iobj>4 that|SCONJ.IN|mark>10 Peter|PROPN.NNP|nsubj>10 Nagy|PROPN.NNP|flat>8 met|VERB.VBD|ccomp>4 Adam|PROPN.NNP|obj>10 Toth|PROPN.NNP|flat>11 .|PUNCT..|punct>4',
      'The|DET.DT|det>2 two|NUM.CD|nsubj>3 agreed|VERB.VBD|ccomp>6 ,|PUNCT.,|punct>3 he|PRON.PRP|nsubj>6 said|VERB.VBD|root>0 .|PUNCT..|punct>6',
    ],
    ['person:Zoltan Kiss', 'person:Peter Nagy', 'person:Adam Toth'],
  )
  expect(chainWords(doc)).toContain('Zoltan | he')
  expect(chainWords(doc)).toContain('two = Peter + Adam')
})

test('upper-case text: a surname finds its full name', () => {
  const doc = sketchDoc(
    'PEDRO ROJAS SPOKE. ROJAS SAID HE WOULD STAY.',
    [
      'PEDRO|PROPN.NNP|nsubj>3 ROJAS|PROPN.NNP|flat>1 SPOKE|VERB.VBD|root>0 .|PUNCT..|punct>3',
      'ROJAS|PROPN.NNP|nsubj>2 SAID|VERB.VBD|root>0 HE|PRON.PRP|nsubj>5 WOULD|AUX.MD|aux>5 STAY|VERB.VB|ccomp>2 .|PUNCT..|punct>2',
    ],
    ['person:PEDRO ROJAS', 'person:ROJAS'],
  )
  expect(chainWords(doc)).toEqual(['PEDRO | ROJAS | HE'])
})

test('"it" that stands for a clause stays alone', () => {
  const doc = sketchDoc('A bridge fell. It is clear that it rained. It was said that ships sank.', [
    'A|DET.DT|det>2 bridge|NOUN.NN|nsubj>3 fell|VERB.VBD|root>0 .|PUNCT..|punct>3',
    'It|PRON.PRP|nsubj>3 is|AUX.VBZ|cop>3 clear|ADJ.JJ|root>0 that|SCONJ.IN|mark>6 it|PRON.PRP|expl>6 rained|VERB.VBD|ccomp>3 .|PUNCT..|punct>3',
    'It|PRON.PRP|nsubj:pass>3 was|AUX.VBD|aux:pass>3 said|VERB.VBN|root>0 that|SCONJ.IN|mark>6 ships|NOUN.NNS|nsubj>6 sank|VERB.VBD|ccomp>3 .|PUNCT..|punct>3',
  ])
  expect(doc.chains).toEqual([])
})

test('two people of one surname are kept apart; gender decides between them', () => {
  const doc = sketchDoc(
    'Maria Costa met John Weber. She left. He stayed. Anna Costa waved.',
    [
      'Maria|PROPN.NNP|nsubj>3 Costa|PROPN.NNP|flat>1 met|VERB.VBD|root>0 John|PROPN.NNP|obj>3 Weber|PROPN.NNP|flat>4 .|PUNCT..|punct>3',
      'She|PRON.PRP|nsubj>2 left|VERB.VBD|root>0 .|PUNCT..|punct>2',
      'He|PRON.PRP|nsubj>2 stayed|VERB.VBD|root>0 .|PUNCT..|punct>2',
      'Anna|PROPN.NNP|nsubj>3 Costa|PROPN.NNP|flat>1 waved|VERB.VBD|root>0 .|PUNCT..|punct>3',
    ],
    ['person:Maria Costa', 'person:John Weber', 'person:Anna Costa'],
  )
  expect(chainWords(doc)).toEqual(['Maria | She', 'John | He'])
})

const WORDS = [
  'the|DET.DT',
  'two|NUM.CD',
  'ministers|NOUN.NNS',
  'Kenya|PROPN.NNP',
  'they|PRON.PRP',
  'it|PRON.PRP',
  'his|PRON.PRP$',
  'said|VERB.VBD',
  '"|PUNCT.``',
  'Mara|PROPN.NNP',
  'group|NOUN.NN',
  'Chinese|ADJ.JJ',
  'according|VERB.VBG',
  'I|PRON.PRP',
  '(|PUNCT.-LRB-',
  'GVM|PROPN.NNP',
]
const RELATIONS = [
  'nsubj',
  'obj',
  'conj',
  'ccomp',
  'nmod:poss',
  'appos',
  'compound',
  'parataxis',
  'amod',
  'flat',
  'obl',
  'det',
  'case',
  'nummod',
]

test('any syntax gives sound chains: one chain a head, text order, valid indices', () => {
  const word = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...RELATIONS), fc.nat(1000))
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (sentences) => {
      const lines = sentences.map((s) =>
        s.map(([w, rel, above], i) => `${w}|${i === 0 ? 'root>0' : `${rel}>${1 + (above % i)}`}`).join(' '),
      )
      const text = lines
        .map((l) =>
          l
            .split(' ')
            .map((w) => w.split('|')[0])
            .join(' '),
        )
        .join('\n')
      const doc = sketchDoc(text, lines)
      const heads = doc.chains.flatMap((c) => c.referents.map((r) => r.head))
      expect(new Set(heads).size).toBe(heads.length)
      for (const chain of doc.chains) {
        expect(chain.referents[chain.best]).toBeDefined()
        expect(chain.referents.map((r) => r.head)).toEqual(chain.referents.map((r) => r.head).sort((a, b) => a - b))
        for (const r of chain.referents) expect(r.first <= r.head && r.head < r.last).toBe(true)
        for (const m of chain.members) expect(doc.chains[m]).toBeDefined()
      }
      for (const q of doc.quotes) expect(q.span[0] < q.span[1] && q.span[1] <= text.length).toBe(true)
    }),
    { numRuns: 300 },
  )
})
