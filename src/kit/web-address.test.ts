import { expect, it } from 'vitest'
import { webAddress } from './web-address.ts'

it('lets http and https alone become a link', () => {
  expect(webAddress('https://wire.example/a b"c')).toBe('https://wire.example/a%20b%22c')
  expect(webAddress('http://wire.example')).toBe('http://wire.example/')
  for (const other of [
    ' java\nscript:alert(1)',
    '//x.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://wire.example/',
    '/here',
    '',
    ' ',
  ])
    expect(webAddress(other)).toBeNull()
})

it('lets no name, no password and nothing endless through', () => {
  expect(webAddress('https://somebody:secret@wire.example/')).toBeNull()
  expect(webAddress(`https://wire.example/${'a'.repeat(2_000)}`)).toBeNull()
  expect(webAddress(null)).toBeNull()
})
