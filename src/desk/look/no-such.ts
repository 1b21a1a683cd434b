import { ChanceryError } from '../../kit/errors.ts'

/** What to throw where an item was there a moment ago, or was never. */
export const noSuch = (what: string, id: string): ChanceryError =>
  new ChanceryError('NO_SUCH_ID', `the record has no ${what} ${id}`, { hint: 'take an id from chancery find' })
