/** Schemes that a link of a feed or page may lead to; all others are dropped. */
const LEADS = new Set(['http:', 'https:', 'mailto:'])

/**
 * The absolute form of an address from outside, against a base where it is relative; null when it stays relative, cannot be read, or
 * would do something else than lead to a page (`javascript:`, `data:`, `file:`).
 */
export function absoluteAddress(raw: string | null | undefined, base: string | null): string | null {
  const address = raw?.trim() ?? ''
  if (address === '' || address.length > 8_000) return null
  try {
    const url = base === null ? new URL(address) : new URL(address, base)
    return LEADS.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
