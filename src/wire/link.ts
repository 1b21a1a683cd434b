import { type Fault, noted, quoted } from './fault.ts'
import { absoluteAddress } from './html/address.ts'

/**
 * An address from outside in its absolute form. One that leads nowhere on the web is null; where it is relative with nothing to count
 * from, or cannot be read, that is noted.
 */
export function readLink(raw: string | null | undefined, base: string | null, where: string, faults: Fault[]): string | null {
  const address = raw?.trim() ?? ''
  if (address === '') return null
  const url = absoluteAddress(address, base)
  if (url !== null && /^https?:/.test(url)) return url
  const relative = base === null && !/^[a-z][a-z0-9+.-]*:/i.test(address)
  const why = relative ? 'a relative link with nothing to count from' : 'no link that leads to the web'
  faults.push(noted(where, 'bad-link', `${why}: ${quoted(address)}; left out`))
  return null
}
