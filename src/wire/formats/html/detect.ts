import type { Head } from '../../format.ts'
import { skipProlog } from '../../head.ts'

/** Tags with which a page or a piece of one begins; anything else in angle brackets may be somebody's plain text. */
const PAGE = /^<(?:!doctype\s{1,9}html|html|head|body|article|main|section|div|p|h[1-6]|meta|title)\b/i

export const detect = ({ text, name }: Head): boolean =>
  /\.x?html?$/i.test(name) || (text.startsWith('<') && PAGE.test(skipProlog(text).slice(0, 100)))
