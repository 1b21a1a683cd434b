import { InvalidArgumentError } from 'commander'
import { capital } from '../kit/say.ts'
import { type Columns, parseColumns } from '../wire/formats/csv/columns.ts'

/** Help of the option. */
export const COLUMNS = 'which columns of a CSV or TSV file hold what, as in text=Body,title=Head,published=Date'

/** The value of `--columns`. */
export function readColumns(words: string): Columns {
  const columns = parseColumns(words)
  if (typeof columns === 'string') throw new InvalidArgumentError(`${capital(columns)}.`)
  return columns
}
