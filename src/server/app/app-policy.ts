import { ChanceryError } from '../../kit/errors.ts'

/**
 * What the app's page may load and do: its own scripts, styles and answers, and pictures of the map where a source of them is named. Styles
 * that its library of controls makes while it runs carry the nonce of the page.
 */
export function appPolicy(tiles: string | null, nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data:${tiles === null ? '' : ` ${tileOrigin(tiles)}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The origin of a tile source such as `https://tiles.example/{z}/{x}/{y}.png`. Throws USAGE for what is none. */
export function tileOrigin(tiles: string): string {
  const address = URL.canParse(tiles) ? new URL(tiles) : null
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:'
  const isWhole = ['{z}', '{x}', '{y}'].every((part) => tiles.includes(part)) && !/[\s;,'"]/.test(tiles)
  // A place holder in the host would leave the origin open.
  if (address === null || !isWeb || !isWhole || !/^[a-z0-9.:[\]-]+$/.test(address.host) || address.username !== '')
    throw new ChanceryError('USAGE', 'no source of map tiles', { where: '--tiles', hint: 'give https://HOST/{z}/{x}/{y}.png' })
  return address.origin
}
