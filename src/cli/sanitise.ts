/**
 * Text from outside, made safe for a terminal: control characters (C0, C1, so every ANSI escape) and the marks that turn the
 * direction of text become nothing, line ends and tabs become one space.
 */
export const sanitise = (text: string): string =>
  text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .trim()
