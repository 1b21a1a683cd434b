import { expect, it } from 'vitest'
import { isNinjs, parseNinjs } from './parse.ts'

const read = (fields: Record<string, unknown>) => {
  const { items, faults } = parseNinjs({ uri: 'u', headline: 'Head', ...fields }, 'x')
  return { item: items[0], codes: faults.map(({ code }) => code) }
}

it('is told from a record by what only ninjs has', () => {
  expect(isNinjs({ uri: 'u', headline: 'Head' })).toBe(true)
  expect(isNinjs({ guid: 'u', body_html: '<p>Words.</p>', versioncreated: '2026-03-04' })).toBe(true)
  expect(isNinjs({ uri: 'u', pubStatus: 'usable' })).toBe(true)
  expect(isNinjs({ uri: 'u', title: 'Head', content: 'Words.' })).toBe(false)
  expect(isNinjs({ uri: 'u', headline: 'Head', text: 'Words.' })).toBe(false)
})

it('reads the names of all versions, whatever their case', () => {
  for (const key of ['versioncreated', 'versionCreated'])
    expect(read({ [key]: '2026-03-04T10:00:00Z' }).item?.updated).toBe('2026-03-04T10:00:00Z')
  for (const key of ['pubstatus', 'pubStatus']) expect(read({ [key]: 'withheld' }).item?.status).toBe('withheld')
})

it('breaks no embargo that it cannot read', () => {
  const held = (embargoed: unknown): unknown[] => {
    const { item } = read({ embargoed })
    return [item?.status, item?.embargoed]
  }
  expect(held('2026-03-05T06:00:00')).toEqual([null, '2026-03-05T06:00:00Z'])
  expect(held(1772690400)).toEqual(['withheld', null])
  expect(held(true)).toEqual(['withheld', null])
  for (const none of [null, undefined, '', false]) expect(held(none)).toEqual([null, null])
})

it('takes HTML before plain words, and leaves plain words as they are', () => {
  const bodies = [
    { contentType: 'text/plain', value: 'a < b' },
    { contentType: 'application/xhtml+xml', value: '<p>One.</p><p>Two.</p>' },
  ]
  expect(read({ bodies }).item?.text).toBe('One.\n\nTwo.')
  expect(read({ bodies: bodies.slice(0, 1) }).item).toMatchObject({ text: 'a < b', html: null })
  expect(read({ body_text: 'a <b> c', body_xhtml: '' }).item?.text).toBe('a <b> c')
})

it('loses one field for a wrong type, not the item', () => {
  const { item, codes } = read({ headline: 7, byline: {}, subject: 'economy', associations: [null, 3], place: 'Oru', body_text: 'Words.' })
  expect(item).toMatchObject({ title: null, text: 'Words.', categories: ['economy'] })
  expect(codes).toEqual(['wrong-type', 'wrong-type'])
})

it('gives the stories that are sent within another, and of those that are only named nothing', () => {
  const associations = [
    {
      uri: 'one',
      headlines: [{ value: 'One' }],
      bodies: [{ value: 'First.' }],
      associations: [{ uri: 'deep', bodies: [{ value: 'No.' }] }],
    },
    { uri: 'two', headlines: [{ value: 'Two' }] },
  ]
  const ids = (fields: object) => parseNinjs({ uri: 'u', ...fields, associations }, 'x').items.map(({ id, text }) => [id, text])
  expect(ids({ headline: 'Head' })).toEqual([
    ['u', 'Head'],
    ['one', 'First.'],
  ])
  expect(ids({})).toEqual([['one', 'First.']])
  const held = parseNinjs({ uri: 'u', embargoed: '2026-03-05T06:00:00Z', associations }, 'x').items
  expect(held.map(({ id, embargoed }) => [id, embargoed])).toEqual([['one', '2026-03-05T06:00:00Z']])
})
