import { expect, test } from 'vitest'
import { quoteWords, sketchDoc } from '../../tests/support/sketch-doc.ts'

test('speech in marks runs on to the next sentence and the next paragraph', () => {
  const doc = sketchDoc(
    '"We will build the road," minister Okello Mugisha said. "It will not be easy.\n\n"But our people need it," he added.',
    [
      '"|PUNCT.``|punct>4 We|PRON.PRP|nsubj>4 will|AUX.MD|aux>4 build|VERB.VB|ccomp>12 the|DET.DT|det>6 road|NOUN.NN|obj>4 ,|PUNCT.,|punct>4 "|PUNCT.\'\'|punct>4 minister|NOUN.NN|nmod:desc>10 Okello|PROPN.NNP|nsubj>12 Mugisha|PROPN.NNP|flat>10 said|VERB.VBD|root>0 .|PUNCT..|punct>12',
      '"|PUNCT.``|punct>6 It|PRON.PRP|nsubj>6 will|AUX.MD|aux>6 not|PART.RB|advmod>6 be|AUX.VB|cop>6 easy|ADJ.JJ|root>0 .|PUNCT..|punct>6',
      '"|PUNCT.``|punct>5 But|CCONJ.CC|cc>5 our|PRON.PRP$|nmod:poss>4 people|NOUN.NNS|nsubj>5 need|VERB.VBP|ccomp>10 it|PRON.PRP|obj>5 ,|PUNCT.,|punct>5 "|PUNCT.\'\'|punct>5 he|PRON.PRP|nsubj>10 added|VERB.VBD|root>0 .|PUNCT..|punct>10',
    ],
    ['person:Okello Mugisha'],
  )
  expect(quoteWords(doc)).toEqual([
    'direct Okello said: We will build the road,',
    'direct Okello said: It will not be easy.',
    'direct he added: But our people need it,',
  ])
})

test('reported speech: a clause, the rest of the sentence, "according to", a passive without speaker', () => {
  const doc = sketchDoc(
    'Angola denied that troops crossed the border. The quay was closed, officials said. The quay was closed, according to port officials. It was reported that ships were seized.',
    [
      'Angola|PROPN.NNP|nsubj>2 denied|VERB.VBD|root>0 that|SCONJ.IN|mark>5 troops|NOUN.NNS|nsubj>5 crossed|VERB.VBD|ccomp>2 the|DET.DT|det>7 border|NOUN.NN|obj>5 .|PUNCT..|punct>2',
      'The|DET.DT|det>2 quay|NOUN.NN|nsubj:pass>4 was|AUX.VBD|aux:pass>4 closed|VERB.VBN|root>0 ,|PUNCT.,|punct>7 officials|NOUN.NNS|nsubj>7 said|VERB.VBD|parataxis>4 .|PUNCT..|punct>4',
      'The|DET.DT|det>2 quay|NOUN.NN|nsubj:pass>4 was|AUX.VBD|aux:pass>4 closed|VERB.VBN|root>0 ,|PUNCT.,|punct>9 according|VERB.VBG|case>9 to|ADP.IN|fixed>6 port|NOUN.NN|compound>9 officials|NOUN.NNS|obl>4 .|PUNCT..|punct>4',
      'It|PRON.PRP|nsubj:pass>3 was|AUX.VBD|aux:pass>3 reported|VERB.VBN|root>0 that|SCONJ.IN|mark>7 ships|NOUN.NNS|nsubj:pass>7 were|AUX.VBD|aux:pass>7 seized|VERB.VBN|ccomp>3 .|PUNCT..|punct>3',
    ],
  )
  expect(quoteWords(doc)).toEqual([
    'indirect Angola denied: troops crossed the border',
    'indirect officials said: The quay was closed',
    'indirect officials according: The quay was closed',
    'indirect - reported: ships were seized',
  ])
})

test('speech within speech keeps both layers', () => {
  const doc = sketchDoc(`"They told us 'leave tonight'," the clerk said.`, [
    `"|PUNCT.\`\`|punct>3 They|PRON.PRP|nsubj>3 told|VERB.VBD|ccomp>13 us|PRON.PRP|iobj>3 '|PUNCT.\`\`|punct>6 leave|VERB.VB|ccomp>3 tonight|NOUN.NN|obl:unmarked>6 '|PUNCT.''|punct>3 ,|PUNCT.,|punct>3 "|PUNCT.''|punct>3 the|DET.DT|det>12 clerk|NOUN.NN|nsubj>13 said|VERB.VBD|root>0 .|PUNCT..|punct>13`,
  ])
  expect(quoteWords(doc)).toEqual(["direct clerk said: They told us 'leave tonight',", 'direct They told: leave tonight'])
})

test('a part in marks makes mixed speech; a relative clause speaks for its noun', () => {
  const doc = sketchDoc(
    'Kenya, which said it "will not be intimidated", hit back.',
    [
      'Kenya|PROPN.NNP|nsubj>14 ,|PUNCT.,|punct>4 which|PRON.WDT|nsubj>4 said|VERB.VBD|acl:relcl>1 it|PRON.PRP|nsubj:pass>10 "|PUNCT.``|punct>10 will|AUX.MD|aux>10 not|PART.RB|advmod>10 be|AUX.VB|aux:pass>10 intimidated|VERB.VBN|ccomp>4 "|PUNCT.\'\'|punct>10 ,|PUNCT.,|punct>4 hit|VERB.VBD|root>0 back|ADV.RB|advmod>13 .|PUNCT..|punct>13',
    ].map((s) => s.replace('nsubj>14', 'nsubj>13')),
  )
  expect(quoteWords(doc)).toEqual(['mixed Kenya said: it "will not be intimidated'])
})

test('a title in marks and a cue without words are no speech', () => {
  const doc = sketchDoc('The novel "Red Harbour" sold well. He denied it.', [
    'The|DET.DT|det>2 novel|NOUN.NN|nsubj>7 "|PUNCT.``|punct>5 Red|PROPN.NNP|compound>5 Harbour|PROPN.NNP|appos>2 "|PUNCT.\'\'|punct>5 sold|VERB.VBD|root>0 well|ADV.RB|advmod>7 .|PUNCT..|punct>7',
    'He|PRON.PRP|nsubj>2 denied|VERB.VBD|root>0 it|PRON.PRP|obj>2 .|PUNCT..|punct>2',
  ])
  expect(doc.quotes).toEqual([])
})

test('a cue between its words gives two quotes', () => {
  const doc = sketchDoc('"We will go," she said, "and we will win."', [
    '"|PUNCT.``|punct>4 We|PRON.PRP|nsubj>4 will|AUX.MD|aux>4 go|VERB.VB|ccomp>8 ,|PUNCT.,|punct>4 "|PUNCT.\'\'|punct>4 she|PRON.PRP|nsubj>8 said|VERB.VBD|root>0 ,|PUNCT.,|punct>8 "|PUNCT.``|punct>14 and|CCONJ.CC|cc>14 we|PRON.PRP|nsubj>14 will|AUX.MD|aux>14 win|VERB.VB|conj>4 .|PUNCT..|punct>4 "|PUNCT.\'\'|punct>4',
  ])
  expect(quoteWords(doc)).toEqual(['direct she said: We will go,', 'direct she said: and we will win.'])
})

test('the phrase behind "said" speaks, whatever the parser hung it on, and is not what is said', () => {
  const doc = sketchDoc('"We are late," said Mara Quin, a pilot.', [
    '"|PUNCT.``|punct>4 We|PRON.PRP|nsubj>4 are|AUX.VBP|cop>4 late|ADJ.JJ|root>0 ,|PUNCT.,|punct>4 "|PUNCT.\'\'|punct>4 said|VERB.VBD|parataxis>4 Mara|PROPN.NNP|ccomp>7 Quin|PROPN.NNP|flat>8 ,|PUNCT.,|punct>12 a|DET.DT|det>12 pilot|NOUN.NN|appos>8 .|PUNCT..|punct>4',
  ])
  expect(quoteWords(doc)).toEqual(['direct Mara said: We are late,'])
})

test('one who is told, and what a report is of, are kept apart from the speaker', () => {
  const doc = sketchDoc('Police rejected reports of shelling. She was quoted as saying it ended.', [
    'Police|NOUN.NN|nsubj>2 rejected|VERB.VBD|root>0 reports|NOUN.NNS|obj>2 of|ADP.IN|case>5 shelling|NOUN.NN|nmod>3 .|PUNCT..|punct>2',
    'She|PRON.PRP|nsubj:pass>3 was|AUX.VBD|aux:pass>3 quoted|VERB.VBN|root>0 as|SCONJ.IN|mark>5 saying|VERB.VBG|advcl>3 it|PRON.PRP|nsubj>7 ended|VERB.VBD|ccomp>5 .|PUNCT..|punct>3',
  ])
  expect(quoteWords(doc)).toContain('indirect - reports: shelling')
  expect(quoteWords(doc)).toContain('indirect She saying: it ended')
})
