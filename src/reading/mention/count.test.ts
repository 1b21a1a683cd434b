import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docFromConllu } from '../../language/conllu-doc.ts'
import { Graph } from '../../language/graph.ts'
import { findAmounts } from './amount.ts'
import { findCounts } from './count.ts'
import { findTimes } from './time.ts'
import { eventTimeFor } from './time-event.ts'
import { findWeapons } from './weapon.ts'

const SAMPLES = readFileSync(new URL('count.test.conllu', import.meta.url), 'utf8').split('\n\n')

/** The sample sentence that holds the words. */
function sample(words: string): Graph {
  const found = SAMPLES.filter((s) => /# text = (.*)/.exec(s)?.[1]?.includes(words))
  expect(found, words).toHaveLength(1)
  return new Graph(docFromConllu(found[0] as string))
}

describe('findCounts', () => {
  const counts = (words: string): string[] =>
    findCounts(sample(words)).map((c) => `${c.kind} ${c.low}-${c.high ?? ''}${c.cumulative ? ' cumulative' : ''}: ${c.text}`)

  it.each([
    ['A nurse and two', ['killed 3-3: A nurse and two patients', 'killed 1-1: A nurse', 'killed 2-2: two patients']],
    ['truck bomb', ['killed 12-12: 12 people', 'injured 24-: dozens']],
    ['injured another', ['killed 3-3: three villagers', 'injured 1-1: another']],
    ['14 miners', ['killed 14-: At least 14 miners', 'injured 1-20: up to 20']],
    ['five dead', ['killed 5-5: five dead', 'injured 10-10: 10']],
    ['death toll', ['killed 40-40: 40']],
    ['No one was hurt', []],
    ['killed himself', ['killed 5-5: himself and four soldiers', 'killed 1-1: himself', 'killed 4-4: four soldiers']],
    ['Between 10 and 15', ['abducted 10-15: Between 10 and 15 people']],
    ['foreign workers', ['killed 21-21 cumulative: 21 foreign workers']],
    ['militants claimed 50', ['killed 14-14: 14', 'killed 50-50: 50']],
    ['kidnapped engineers', ['abducted 5-5: five kidnapped engineers']],
    ['Hundreds of people', ['participants 200-: Hundreds of people']],
    ['4,000 families', ['displaced 4000-4000: 4,000 families']],
    ['eleven of them', ['arrested 11-11: eleven of them']],
    ['WOUNDED ANOTHER FIVE', ['killed 3-3: THREE SOLDIERS', 'injured 5-5: ANOTHER FIVE']],
    ['two hours later', []],
    ['killed the plan', []],
    ['claimed 30 lives', ['killed 30-30: 30 lives']],
  ])('%s', (words, wanted) => expect(counts(words)).toEqual(wanted))

  it('tells who is counted and by which word', () => {
    const graph = sample('eleven of them')
    const [count] = findCounts(graph)
    expect(count && [graph.token(count.head).text, graph.token(count.predicate).text]).toEqual(['them', 'detained'])
  })
})

describe('eventTimeFor', () => {
  function time(words: string, trigger: string): string {
    const graph = sample(words)
    const token = graph.doc.tokens.find((t) => t.text === trigger)
    const { date, planned, historic } = eventTimeFor(graph, token?.index ?? -1, findTimes(graph))
    return `${date?.text ?? '-'} / ${planned?.text ?? '-'}${historic ? ' historic' : ''}`
  }

  it.each([
    ['A nurse and two', 'killed', 'Tuesday / -'],
    ['gunmen had attacked the mine', 'said', 'Tuesday / -'],
    ['gunmen had attacked the mine', 'attacked', '- / -'],
    ['condemned on Monday', 'raid', '- / -'],
    ["condemned Sunday's", 'raid', 'Sunday / -'],
    ["condemned Sunday's", 'condemned', '- / -'],
    ['China agreed on Monday', 'agreed', 'Monday / 30 days'],
    ['withdraw its workers', 'withdraw', '- / end of June'],
    ['forty years since', 'marched', 'Sunday / -'],
    ['forty years since', 'killed', 'forty years / - historic'],
    ['In the 1980s', 'bombed', '1980s / - historic'],
    ['had settled there', 'killed', 'Sunday / -'],
    ['had settled there', 'settled', 'ten years ago / - historic'],
    ['two weeks of shelling', 'captured', 'Sunday / -'],
    ['recent bombing', 'bombing', '- / - historic'],
    ['first time in 16 years', 'deployed', '- / -'],
    ['late last week', 'kidnapped', 'late last week / -'],
    ['late last week', 'released', 'Monday / -'],
    ['said on Tuesday that four', 'said', 'Tuesday / -'],
    ['said on Tuesday that four', 'drowned', '- / -'],
  ])('%s: %s', (words, trigger, wanted) => expect(time(words, trigger)).toBe(wanted))
})

describe('findWeapons', () => {
  it.each([
    ['A CAR BOMB', ['car bomb explosives']],
    ['POLICE FOUND', []],
    ['automatic rifles', ['ak-47 rifle firearms', 'dynamite explosives']],
    ['petrol bombs', ['petrol bombs explosives', 'stones primitive', 'tear gas crowd-control', 'rubber bullets crowd-control']],
    ['bomb squad', ['ied explosives']],
    ['coal mine', ['mine explosives']],
    ['drone maker', ['drone drone']],
    ['gunmen had attacked the mine', []],
  ])('%s', (words, wanted) => expect(findWeapons(sample(words)).map((w) => `${w.name} ${w.mode}`)).toEqual(wanted))
})

describe('findAmounts', () => {
  it.each([
    ['USD 60 billion', ['60000000000 USD: USD 60 billion']],
    ['$5m', ['5000000 USD: $5m', '2500000000 EUR: €2.5 bn']],
    ['500 crore', ['5000000000 INR: Rs 500 crore', '3000000 CNY: 3 million yuan', '400000 USD: US$ 400,000']],
    ['pounds of rice', ['150000000 USD: 150-million-dollar']],
    ['won 5 million votes', ['200 EGP: 200 Egyptian pounds']],
    ['killed 12 people', []],
  ])('%s', (words, wanted) => expect(findAmounts(sample(words)).map((a) => `${a.value} ${a.currency}: ${a.text}`)).toEqual(wanted))
})
