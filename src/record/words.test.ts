import { describe, expect, it } from 'vitest'
import { readTextQuery, searchWords } from './words.ts'

const same = (...words: string[]) => expect(new Set(words.map((word) => searchWords(word).join(' '))).size, words.join(', ')).toBe(1)
const apart = (...words: string[]) =>
  expect(new Set(words.map((word) => searchWords(word).join(' '))).size, words.join(', ')).toBe(words.length)

describe('searchWords', () => {
  it('finds forms of one word together', () => {
    same('attack', 'attacks', 'attacked', 'attacking', 'ATTACKS')
    same('charge', 'charges', 'charged', 'charging')
    same('city', 'cities', 'Cities')
    same('stop', 'stopped', 'stopping', 'stops')
    same('kill', 'killed', 'killing', 'kills')
    same('agree', 'agreed', 'agrees')
    same('clash', 'clashes', 'clashed')
  })

  it('keeps different words apart', () => {
    apart('attack', 'attache')
    apart('bus', 'bu')
    apart('news', 'new')
    apart('king', 'k')
    apart('pass', 'pas')
  })

  it('folds accents, widths, letters of other alphabets and capitals', () => {
    same('Erdoğan', 'Erdogan', 'ERDOĞAN')
    same('Łódź', 'Lodz')
    same('ｋａｂｕｌ', 'Kabul')
    same('İstanbul', 'Istanbul')
    same('Straße', 'strasse')
    same('مُحَمَّد', 'محمد')
  })

  it('reads acronyms and apostrophes as one word', () => {
    same('U.S.', 'US')
    same('Pakistan’s', "Pakistan's", 'Pakistan')
    same("O'Brien", 'OBrien')
  })

  it('keeps the order and the repeats of the text', () => {
    expect(searchWords('Gunmen shot two men; two guards shot back.')).toEqual([
      'gunmen',
      'shot',
      'two',
      'men',
      'two',
      'guard',
      'shot',
      'back',
    ])
  })

  it('is bounded and never gives an empty or broken word', () => {
    expect(searchWords('x'.repeat(500))[0]?.length).toBe(64)
    expect(searchWords('word '.repeat(100_010)).length).toBe(100_000)
    expect(searchWords('— … !? \u0000 \ud800')).toEqual([])
    expect(searchWords(`a${'𐐨'.repeat(40)}`)[0]).toMatch(/^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])+$/)
  })
})

describe('readTextQuery', () => {
  it('tells words, phrases and what must be missing', () => {
    expect(readTextQuery('bombing Quetta "suicide vest" -denied')).toEqual({
      all: ['bomb', 'quetta'],
      phrases: [['suicid', 'vest']],
      none: [['deni']],
    })
  })

  it('looks for joined words side by side, and for a phrase of one as a word', () => {
    expect(readTextQuery('anti-terror "Kabul"')).toEqual({ all: ['kabul'], phrases: [['anti', 'terror']], none: [] })
    expect(readTextQuery('-"peace talks" -cease-fire')).toEqual({
      all: [],
      phrases: [],
      none: [
        ['peac', 'talk'],
        ['ceas', 'fir'],
      ],
    })
  })

  it('takes whatever is typed', () => {
    expect(readTextQuery('')).toEqual({ all: [], phrases: [], none: [] })
    expect(readTextQuery('- " "" --')).toEqual({ all: [], phrases: [], none: [] })
    expect(readTextQuery('"left open quote')).toEqual({ all: [], phrases: [['left', 'open', 'quot']], none: [] })
    expect(readTextQuery("a'b); drop table report;--").all).toContain('drop')
  })
})
