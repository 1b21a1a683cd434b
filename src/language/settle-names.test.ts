import { describe, expect, it } from 'vitest'
import { sketchDoc } from '../../tests/support/sketch-doc.ts'
import { settleNames } from './settle-names.ts'

/** Names that are left of a sketch, as `kind:words`. */
function settled(text: string, sentences: readonly string[], names: readonly string[]): string[] {
  const doc = sketchDoc(text, sentences, names)
  return settleNames(doc.tokens, doc.names).map(({ kind, span }) => `${kind}:${text.slice(...span)}`)
}

describe('settleNames', () => {
  it('cuts link words from the edges and keeps full stops', () => {
    const sentence =
      'Doe|PROPN.NNP|nsubj>4 Jr.|PROPN.NNP|flat>1 ,|PUNCT.,|punct>1 left|VERB.VBD|root>0 Lae|PROPN.NNP|obj>4 of|ADP.IN|case>5'
    expect(settled('Doe Jr., left Lae of', [sentence], ['person:Doe Jr.,', 'place:Lae of'])).toEqual(['person:Doe Jr.', 'place:Lae'])
  })

  it('drops what no proper noun heads, and offices without a holder', () => {
    const sentence = 'Greek|ADJ.JJ|amod>2 ships|NOUN.NNS|nsubj>3 met|VERB.VBD|root>0 the|DET.DT|det>5 Minister|PROPN.NNP|obj>3'
    expect(settled('Greek ships met the Minister', [sentence], ['place:Greek', 'person:Minister'])).toEqual([])
  })

  it('keeps an office that is a surname in the same text', () => {
    const lines = ['Ada|PROPN.NNP|nsubj>3 King|PROPN.NNP|flat>1 spoke|VERB.VBD|root>0', 'King|PROPN.NNP|nsubj>2 left|VERB.VBD|root>0']
    expect(settled('Ada King spoke King left', lines, ['person:Ada King', 'person:King'])).toEqual(['person:Ada King', 'person:King'])
  })

  it("takes a library's country into its name, but not an object's", () => {
    const sentence =
      'the|DET.DT|det>3 National|PROPN.NNP|compound>3 Library|PROPN.NNP|nsubj>7 of|ADP.IN|case>6 the|DET.DT|det>6 Netherlands|PROPN.NNP|nmod>3 told|VERB.VBD|root>0 Oxfam|PROPN.NNP|obj>7 of|ADP.IN|case>10 Chad|PROPN.NNP|obl>7'
    const names = ['organization:National Library', 'place:Netherlands', 'organization:Oxfam', 'place:Chad']
    expect(settled('the National Library of the Netherlands told Oxfam of Chad', [sentence], names)).toEqual([
      'organization:National Library of the Netherlands',
      'organization:Oxfam',
      'place:Chad',
    ])
  })

  it('joins the flat parts of one name', () => {
    const sentence = 'Sani|PROPN.NNP|nsubj>3 Abacha|PROPN.NNP|flat>1 left|VERB.VBD|root>0'
    expect(settled('Sani Abacha left', [sentence], ['person:Sani', 'person:Abacha'])).toEqual(['person:Sani Abacha'])
  })

  it('gives the same words the kind that they have most often', () => {
    const lines = Array.from({ length: 3 }, () => 'Tyom|PROPN.NNP|nsubj>2 fell|VERB.VBD|root>0')
    const names = ['place:Tyom', 'person:Tyom', 'place:Tyom']
    expect(settled('Tyom fell Tyom fell Tyom fell', lines, names)).toEqual(['place:Tyom', 'place:Tyom', 'place:Tyom'])
  })
})
