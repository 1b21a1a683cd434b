import { optionOf, type WordField } from '../../desk/filter/filter-words.ts'
import type { Params } from '../data/ask.ts'
import type { FormatChoice } from './formats.ts'

/** A word as a shell takes it: in quotes where it has to be. */
export const quoted = (word: string): string => (/^[\w.,:/@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** The export as a line for a terminal: the conditions are the options of `chancery find`. */
export function commandOf({ format, kind }: FormatChoice, params: Params): string {
  const options = Object.entries(params).flatMap(([name, value]) => {
    const text = [value ?? ''].flat().join(',')
    if (text === '' || name === 'q') return []
    const option = optionOf(name as WordField)
    // A value that begins with a dash would be taken for an option.
    return text.startsWith('-') ? [`${option}=${quoted(text)}`] : [option, quoted(text)]
  })
  const words = typeof params.q === 'string' && params.q !== '' ? [quoted(params.q)] : []
  return ['chancery export', ...words, '--format', format, '--of', kind, ...options].join(' ')
}
