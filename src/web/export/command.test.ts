import { expect, test } from 'vitest'
import { commandOf, quoted } from './command.ts'
import { FORMATS } from './formats.ts'

const csv = FORMATS[0] as (typeof FORMATS)[number]

test('conditions become options, words stand first', () => {
  expect(commandOf(csv, { q: 'road workers', country: ['KEN', 'SOM'], incidentKind: 'abduction', event: '' })).toBe(
    "chancery export 'road workers' --format csv --of incidents --country KEN,SOM --incident-kind abduction",
  )
})
test('nothing that is written runs in a shell', () => {
  expect(quoted("it's; rm -r $HOME")).toBe(`'it'\\''s; rm -r $HOME'`)
  expect(commandOf(csv, { score: '-10..-5' })).toBe('chancery export --format csv --of incidents --score=-10..-5')
})
