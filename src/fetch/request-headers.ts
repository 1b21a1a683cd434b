import * as zlib from 'node:zlib'
import type { FetchRequest } from './types.ts'

const ACCEPT = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
}
const ENCODINGS = `gzip, deflate, br${'createZstdDecompress' in zlib ? ', zstd' : ''}`

/** A value that a header can hold. Servers give validators that none can: those are not sent back. */
const fits = (value: string | null | undefined): value is string => value != null && /^[\x20-\x7e]{1,4000}$/.test(value)

/** The headers of a request, without credentials. */
export const headersOf = ({ kind, etag, lastModified }: FetchRequest, userAgent: string): Readonly<Record<string, string>> => ({
  accept: ACCEPT[kind],
  'accept-encoding': ENCODINGS,
  'user-agent': userAgent.replace(/[^\x20-\x7e]+/g, ' ').trim() || 'Chancery',
  ...(fits(etag) ? { 'if-none-match': etag } : {}),
  ...(fits(lastModified) ? { 'if-modified-since': lastModified } : {}),
})

/** True when the server was asked to answer only if something changed. */
export const isConditional = (headers: Readonly<Record<string, string>>): boolean =>
  'if-none-match' in headers || 'if-modified-since' in headers

/** What an environment variable holds for the header `authorization`; null with the words of what is wrong, which never repeat it. */
export function credentials(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly value: string } | { readonly message: string } {
  const value = env[name]?.trim() ?? ''
  if (value === '') return { message: `the environment variable ${name} is not set; set it to the value of the header authorization` }
  return fits(value) ? { value } : { message: `the environment variable ${name} holds what no header can: line breaks or other letters` }
}

/** Credentials go to the host that they are for, also when it moves from http to https, and never to another. */
export function keepsCredentials(first: URL, next: URL): boolean {
  const upgraded = first.protocol === 'http:' && next.protocol === 'https:' && first.port === '' && next.port === ''
  return next.origin === first.origin || (upgraded && next.hostname === first.hostname)
}
