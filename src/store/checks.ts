import { ChanceryError } from '../kit/errors.ts'
import type { Query, Snapshot } from './port.ts'

export const MOST_OF_A_PAGE = 10_000

/** Throws USAGE for a page that is empty or too large. */
export function checkSize({ size }: Pick<Query, 'size'>): void {
  if (Number.isInteger(size) && size >= 1 && size <= MOST_OF_A_PAGE) return
  throw new ChanceryError('USAGE', `a page has 1 to ${MOST_OF_A_PAGE} entries, not ${size}`, { where: 'size' })
}

export const noSnapshot = (id: Snapshot['id']): ChanceryError =>
  new ChanceryError('USAGE', `no snapshot is called ${JSON.stringify(id.slice(0, 80))}`, {
    where: 'snapshot',
    hint: 'choose one of the snapshots of this record',
  })
