import { WINDOWS_C1 } from './code-pages.ts'

const CONTROLS = /[\u0080-\u009f]/g

/**
 * Control characters of U+0080 to U+009F, which no text means, read as the windows-1252 marks that somebody wrote as code points;
 * null when there are none.
 */
export const mendControls = (text: string): string | null =>
  text.search(CONTROLS) < 0 ? null : text.replace(CONTROLS, (control) => WINDOWS_C1.charAt(control.charCodeAt(0) - 0x80))
