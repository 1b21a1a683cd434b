import { describe, expect, it } from 'vitest'
import { parseConditions } from './condition.ts'
import { loadLexicon } from './lexicon.ts'
import { loadOntology } from './ontology.ts'

const data = new URL('../../data', import.meta.url).pathname
const lexicon = loadLexicon(data)
const ontology = loadOntology(data)
const OPERATORS = new Set(lexicon.operators.keys())

describe('the event lexicon', () => {
  it('reads conditions', () => {
    expect(parseConditions('obj:person subj!weapon|blast light=hold for')).toEqual([
      { slots: ['obj'], test: 'class', values: ['person'], negated: false },
      { slots: ['subj'], test: 'class', values: ['weapon', 'blast'], negated: true },
      { slots: ['light'], test: 'lemma', values: ['hold'], negated: false },
      { slots: ['for'], test: 'filled', values: [], negated: false },
    ])
    expect(() => parseConditions('obj:')).toThrow('not a condition')
  })

  it('codes every rule to a type and mode that PLOVER has', () => {
    for (const rule of lexicon.rules) {
      if (['NONE', 'OUTCOME'].includes(rule.type) || OPERATORS.has(rule.type)) continue
      expect(() => ontology.type(rule.type), rule.id).not.toThrow()
      if (rule.mode) expect(ontology.hasMode(rule.type, rule.mode), `${rule.id} ${rule.mode}`).toBe(true)
    }
  })

  it('gives every rule an id of its own', () => {
    expect(new Set(lexicon.rules.map((r) => r.id)).size).toBe(lexicon.rules.length)
  })
})
