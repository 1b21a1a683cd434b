import { describe, expect, it } from 'vitest'
import { mergeTable } from './merge-table.ts'

const SHAPE = { file: 't.tsv', columns: ['names', 'code', 'source'], key: ['names'] }

describe('mergeTable', () => {
  it('makes a table, and changes nothing when the same rows come again', () => {
    const first = mergeTable(
      null,
      [
        ['Owls|Night Owls', 'KEN', 'a'],
        ['Hawks', 'UGA', 'a'],
      ],
      SHAPE,
    )
    expect(first).toEqual({ text: 'names\tcode\tsource\nOwls|Night Owls\tKEN\ta\nHawks\tUGA\ta\n', added: 2, replaced: 0, same: 0 })
    const again = mergeTable(
      first.text,
      [
        ['Hawks', 'UGA', 'a'],
        ['Owls|Night Owls', 'KEN', 'a'],
      ],
      SHAPE,
    )
    expect(again).toEqual({ text: first.text, added: 0, replaced: 0, same: 2 })
  })

  it('puts a row in the place of one with its first name, and leaves comments, broken lines and own columns alone', () => {
    const before = '# mine\ncode\tnames\tsource\tremark\nKEN\tOwls|Night Owls\ta\tkeep?\n# end\nbroken\n'
    const { text, replaced } = mergeTable(before, [['Owls', 'TZA', 'b']], SHAPE)
    expect([text, replaced]).toEqual(['# mine\ncode\tnames\tsource\tremark\n# end\nbroken\nTZA\tOwls\tb\t\n', 1])
  })

  it('keeps rows apart that differ within one import, and lets no cell break the table', () => {
    const rows = [
      ['Owls', 'KEN', 'a'],
      ['Owls', 'UGA', 'a\tb\nc'],
    ]
    expect(mergeTable(null, rows, SHAPE).text).toBe('names\tcode\tsource\nOwls\tKEN\ta\nOwls\tUGA\ta b c\n')
  })

  it('lets no control character into a table', () => {
    expect(mergeTable(null, [['Owls\u001b[31m', 'KEN\ud800', 'a\0b\u2029']], SHAPE).text.split('\n')[1]).toBe('Owls [31m\tKEN\ta b')
  })

  it('refuses a table without a column that it needs', () => {
    expect(() => mergeTable('names\tcode\nOwls\tKEN\n', [], SHAPE)).toThrow('no column source')
  })
})
