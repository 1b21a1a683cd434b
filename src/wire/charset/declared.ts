import { decodeAs } from './decode-as.ts'
import { isEbcdic } from './structure.ts'

const HEAD = 4096
const XML = /^\s{0,40}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']\s{0,4}([\w:.+-]{1,40})/i
const META = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.+-]{1,40})/i
const HEADER = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.+-]{1,40})/i

/** The label that an XML declaration or an HTML `meta` gives in the first 4 kB, as written; null when there is none. */
export function declaredLabel(bytes: Uint8Array): string | null {
  const head = decodeAs(bytes.subarray(0, HEAD), isEbcdic(bytes) ? 'cp037' : 'windows-1252')
  return (XML.exec(head) ?? (/^\s{0,40}</.test(head) ? META.exec(head) : null))?.[1] ?? null
}

/** The label in an HTTP header such as `text/html; charset=windows-1256`; null when there is none. */
export const headerLabel = (contentType: string | null): string | null => HEADER.exec((contentType ?? '').slice(0, 1000))?.[1] ?? null
