import { describe, expect, it } from 'vitest'
import { datelineAlone, datelineAt, type Surroundings } from './dateline.ts'

const AROUND: Surroundings = { published: '2026-01-05', upper: false, inside: false }

/** `[dateline | rest]`, place, agency, date of the dateline at the start. */
function read(text: string, around = AROUND): unknown {
  const found = datelineAt(text, 0, around)
  return found && [text.slice(found.span[1]).trim().split(' ')[0], found.place, found.agency, found.date]
}

describe('datelineAt', () => {
  it.each([
    ['MOMBASA, Kenya (AP) — Dockers struck.', ['Dockers', 'MOMBASA, Kenya', 'AP', null]],
    ['LUSAKA, Dec. 30 (Xinhua) -- Dockers struck.', ['Dockers', 'LUSAKA', 'Xinhua', '2025-12-30']],
    ['ANKARA/ATHENS, 3 Jan (dpa) – Dockers struck.', ['Dockers', 'ANKARA/ATHENS', 'dpa', '2026-01-03']],
    ['New Delhi [India], January 4 (ANI): Dockers struck.', ['Dockers', 'New Delhi', 'ANI', '2026-01-04']],
    ['Dhaka, Jan 4 (UNB) Dockers struck.', ['Dockers', 'Dhaka', 'UNB', '2026-01-04']],
    ['MINSK, January 4. /TASS/. Dockers struck.', ['Dockers', 'MINSK', 'TASS', '2026-01-04']],
    ['(Reuters) - Dockers struck.', ['Dockers', null, 'Reuters', null]],
    ['4 January 2026 – Dockers struck.', ['Dockers', null, null, '2026-01-04']],
    ['LAHORE: Dockers struck.', ['Dockers', 'LAHORE', null, null]],
    ['Kampala — Dockers struck.', ['Dockers', 'Kampala', null, null]],
    ['QUITO (Canal Nueve) - Dockers struck.', ['Dockers', 'QUITO', 'Canal Nueve', null]],
    ['ST. PAUL, Minn. -- Dockers struck.', ['Dockers', 'ST. PAUL, Minn.', null, null]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('reads wires in capitals, with the brackets of monitoring services', () => {
    const upper = { ...AROUND, published: null, upper: true }
    expect(read('QUITO, 7 JUN 88 (EFE) -- [TEXT] DOCKERS STRUCK.', upper)).toEqual(['DOCKERS', 'QUITO', 'EFE', '1988-06-07'])
    expect(read('TARIJA --\nDOCKERS STRUCK.', upper)).toEqual(['DOCKERS', 'TARIJA', null, null])
    expect(read('THIS MEASURE -- DOCKERS SAID -- IS UNJUST.', upper)).toBeNull()
    expect(read('ATTENTION -- DOCKERS STRUCK.', upper)).toBeNull()
  })

  it.each([
    'The African Union Mission (AUM) - which has few men - left.',
    'MODERATOR: Thank you all.',
    'BREAKING NEWS: Dockers struck.',
    'NATO: Allies meet.',
    'Two dockers — Ali and Omar — struck.',
    'A docker (Ali) said: The ship left.',
    'Dockers struck on Monday in Mombasa.',
    '',
  ])('leaves prose alone: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('knows no year without a day of publication', () => {
    expect(datelineAt('LUSAKA, Feb. 30 (AP) - Dockers struck.', 0, AROUND)?.date).toBeNull()
    expect(datelineAt('LUSAKA, Feb. 3 (AP) - Dockers struck.', 0, { ...AROUND, published: null })?.date).toBeNull()
  })
})

it('takes a paragraph of place and date, and no other', () => {
  const alone = (text: string): string | null | undefined => datelineAlone(text, [0, text.length], AROUND)?.place
  expect(alone('LUSAKA, 4 January 2026')).toBe('LUSAKA')
  expect(alone('ANKARA')).toBe('ANKARA')
  expect(alone('Dockers struck')).toBeUndefined()
  expect(alone('Dockers struck on January 4')).toBeUndefined()
})
