import { type Fault, noted, quoted } from './fault.ts'
import { absoluteAddress } from './html/address.ts'

/**
 * An address from outside in its absolute form. One that leads nowhere on the web is null; where it is relative with nothing to count
 * from, or cannot be read, that is noted.
 */
export function readLink(raw: string | null | undefined, base: string | null, where: string, faults: Fault[]): string | null {
  const address = raw?.trim() ?? ''
  if (address === '') return null
  const url = webAddress(address, base)
  if (url === null) faults.push(isAdrift(address, base) ? adrift('link', address, where) : leadsNowhere(address, where))
  return url
}

/** The absolute address when it leads to the web; else null. */
export function webAddress(address: string, base: string | null): string | null {
  const url = absoluteAddress(address, base)
  return url !== null && /^https?:/.test(url) ? url : null
}

/** True for a relative address with nothing to count from. */
export const isAdrift = (address: string, base: string | null): boolean =>
  base === null && address.trim() !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address.trim())

/** The note on such an address. */
export const adrift = (what: 'link' | 'enclosure', address: string, where: string): Fault =>
  noted(where, 'bad-link', `a relative ${what} with nothing to count from: ${quoted(address)}; left out`)

const leadsNowhere = (address: string, where: string): Fault =>
  noted(where, 'bad-link', `no link that leads to the web: ${quoted(address)}; left out`)
