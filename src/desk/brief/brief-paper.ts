import type { Brief } from './brief-document.ts'
import { titleOf } from './brief-words.ts'

/** CSS for a brief on paper: A4, the title and the page at the foot. */
export const paperCss = (brief: Brief): string => `
@page { size: A4; margin: 17mm 16mm 19mm;
  @bottom-left { content: ${cssString(titleOf(brief))}; font: 8pt system-ui, sans-serif; color: #66635c }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #66635c } }
`

/** A string of CSS in which nothing but letters, digits and spaces stands for itself. */
const cssString = (text: string): string =>
  `"${[...text].map((letter) => (/[A-Za-z0-9 ]/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16).padStart(6, '0')} `)).join('')}"`
