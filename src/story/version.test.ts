import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VERSIONS } from './tables.ts'
import { readVersion } from './version.ts'
import { markersIn } from './version-rules.ts'

const kindsIn = (line: string): string[] => markersIn(line).map((m) => m.kind)

describe('data/story/versions.tsv', () => {
  it.each(VERSIONS.map((row) => [row.words, row.how, row] as const))('%s (%s)', (_words, _how, row) => {
    expect(kindsIn(row.example)).toContain(row.kind)
    expect(kindsIn(row.counter)).toEqual([])
  })
})

describe('readVersion', () => {
  const BODY = 'KARSA, March 3 (Lamp) - A blast killed six dockers.\n\nThe port was shut.'

  it('reads label, number and note, and says where they stand', () => {
    const text = `UPDATE 2-Blast kills six\n\n(Adds quotes, details)\n\n${BODY}`
    const said = readVersion(null, text)
    expect(said).toMatchObject({ kind: 'update', number: 2, note: 'Adds quotes, details', embargoed: null })
    expect(said.spans.map((s) => text.slice(...s))).toEqual(['UPDATE 2-', '(Adds quotes, details)'])
    expect(text.slice(...(said.span as [number, number]))).toBe('UPDATE 2-')
  })

  it('takes the title alone', () => {
    expect(readVersion('CORRECTED-Blast kills six', BODY)).toMatchObject({ kind: 'correction', number: null, span: null, spans: [] })
    expect(readVersion('Karsa Blast, 3rd Ld-Writethru', BODY)).toMatchObject({ kind: 'writethru', number: 3 })
  })

  it('lets a kill weigh more than an update', () => {
    expect(readVersion('UPDATE 3-Blast kills six', `MANDATORY KILL\n\nPlease disregard the story.\n\n${BODY}`).kind).toBe('kill')
  })

  it.each([
    ['EMBARGOED UNTIL 5 Mar 2026 06:00 GMT', '2026-03-05T06:00:00Z'],
    ['Embargoed until 0600 GMT on Thursday', '0600 GMT on Thursday'],
    ['HOLD FOR RELEASE UNTIL 2026-03-05', '2026-03-05'],
  ])('keeps the hour of %s', (line, hour) => {
    expect(readVersion(null, `${line}\n\n${BODY}`)).toMatchObject({ embargoed: hour, kind: null, spans: [[0, line.length]] })
  })

  it('reads the end of a story too', () => {
    const text = `${BODY}\n\n(This March 3 story has been corrected to say six dockers were killed.)`
    expect(readVersion(null, text)).toMatchObject({ kind: 'correction' })
    expect(readVersion(null, `${BODY}\n\n${'The port was shut again.\n\n'.repeat(3)}`).kind).toBeNull()
  })

  it.each(['Police kill two', 'Update on the talks', 'Correction in share prices goes on', 'Test captain quits', 'Lead poisoning found'])(
    'finds nothing in a title such as %s',
    (title) => {
      expect(readVersion(title, BODY)).toMatchObject({ kind: null, number: null, note: null, spans: [], embargoed: null })
    },
  )

  it('gives ordered disjoint spans within any text', () => {
    const piece = fc.constantFrom(
      'UPDATE 1-',
      'KILL-',
      '(Adds',
      ')',
      '\n',
      'Eds: ',
      '2nd Ld',
      '-Writethru',
      'EMBARGOED UNTIL ',
      '6 a.m.',
      ' ',
      'a',
      '(',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const [start, end] of readVersion(text, text).spans) {
          expect(start >= at && end > start && end <= text.length).toBe(true)
          at = end
        }
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
