import { decode } from '../decode.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Some lines as text: UTF-8, else what a whole document of these bytes would be decoded as. */
export function lineText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    return decode(bytes).text
  }
}
