const LONGEST = 2_000

/** An address that may become a link: of http and https alone, without a name or password, its letters escaped. Null for any other. */
export function webAddress(url: string | null): string | null {
  if (url === null || url.length > LONGEST || !URL.canParse(url)) return null
  const { protocol, href, username, password } = new URL(url)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' ? href : null
}
