import { expect, test } from 'vitest'
import { pageAfter, rewound, START } from './cursor.ts'

const at = (time: string, id: string) => ({ time: `2026-03-04T${time}Z`, id })

test('two items of one instant are both met with pages of one (F09)', () => {
  const items = [at('10:00:00', 'b'), at('10:00:00', 'a'), at('09:00:00', 'c')]
  const met: string[] = []
  let cursor = START
  for (let turn = 0; turn < 5; turn++) {
    const page = pageAfter(items, cursor, 1)
    met.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  expect(met).toEqual(['c', 'a', 'b'])
})

test('a cursor that is set back meets what was written late, and again what it has', () => {
  const cursor = { ...at('10:00:00', 'b') }
  const late = [at('09:59:30', 'z'), at('10:00:00', 'a'), at('10:00:00', 'b'), at('08:00:00', 'old')]
  expect(pageAfter(late, cursor, 10).items).toEqual([])
  expect(pageAfter(late, rewound(cursor, 60_000), 10).items.map(({ id }) => id)).toEqual(['z', 'a', 'b'])
  expect(rewound(START, 60_000)).toEqual(START)
})
