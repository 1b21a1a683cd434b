/** What a path of the app leads to. */
export type AppPath = { readonly kind: 'asset' | 'root'; readonly file: string } | { readonly kind: 'page' } | { readonly kind: 'refused' }

const ASSET = /^assets(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/
const ROOT_FILE = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:ico|svg|png|txt|webmanifest)$/

/**
 * Reads a path as it stands in an address, percent signs and all: `/assets/NAME` is a file of the app, as is `/favicon.ico` and its like,
 * all else a page that the app itself shows. What tries to leave the folder, under whatever disguise, is refused.
 */
export function appPath(pathname: string): AppPath {
  const path = decoded(pathname)
  if (path === null || isTrick(path)) return { kind: 'refused' }
  const file = path.slice(1)
  if (ASSET.test(file)) return { kind: 'asset', file }
  if (path === '/assets' || path.startsWith('/assets/')) return { kind: 'refused' }
  return ROOT_FILE.test(file) ? { kind: 'root', file } : { kind: 'page' }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** Control characters, backslashes, a second round of percent signs that hides dots or slashes, and hidden names. */
const isTrick = (path: string): boolean =>
  /[\u0000-\u001f\u007f\\]|%(?:2e|2f|5c|00|25)/i.test(path) || path.includes('//') || path.split('/').some((part) => part.startsWith('.'))
