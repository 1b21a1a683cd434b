const MOST = 200

/**
 * The name of a member for people: no control characters, no steps upwards, no root or drive, at most 200 characters. It is never
 * used as a path.
 */
export function memberName(raw: string): string {
  const parts = raw
    .slice(0, 4 * MOST)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '')
    .replaceAll('\\', '/')
    .replace(/^[a-z]:(?=\/|$)/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = parts.join('/')
  return name === '' ? 'unnamed' : name.length > MOST ? `...${name.slice(-MOST)}` : name
}

/** Folders, and what systems put beside the files of people: dot files, dot folders, `__MACOSX`. */
export const isBeside = (raw: string): boolean =>
  /[\\/]$/.test(raw) || /(?:^|[\\/])(?:__MACOSX[\\/]|Thumbs\.db$|desktop\.ini$|\.(?!\.?(?:[\\/]|$)))/i.test(raw)

const MEDIA =
  /\.(?:jpe?g|png|gif|webp|svg|ico|tiff?|bmp|heic|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|css|js|mjs|woff2?|ttf|eot|pdf|exe|dll)$/i

/** Pictures, sounds, films and what pages are dressed with: no story is lost where they are passed over. */
export const isMedia = (raw: string): boolean => MEDIA.test(raw)
