import { expect, it } from 'vitest'
import { addressOfActor, addressOfPair, addressOfStory } from './addresses.ts'

it('leads to a story, and into it', () => {
  expect([addressOfStory('k'), addressOfStory('k', 'r'), addressOfStory('k', '')]).toEqual([
    '/stories/k',
    '/stories/k?report=r',
    '/stories/k',
  ])
})

it('lets no sign of a name lead elsewhere', () => {
  expect(addressOfActor('person:A/B?c')).toBe('/actors/person%3AA%2FB%3Fc')
  expect(addressOfPair('A&b=C', 'KEN')).toBe('/relations?a=A%26b%3DC&b=KEN')
})
