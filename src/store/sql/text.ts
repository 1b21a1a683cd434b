/** Marks a unit that a database cannot hold: a noncharacter, followed by four hexadecimal digits. It stands for itself the same way. */
const MARK = '\ufdd0'
const UNSAFE = /[\0\ufdd0]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const UNSAFE_JSON = /\\\\|\\u(0000|d[89a-f][0-9a-f]{2})|\ufdd0/g
const MARKED = /\ufdd0([0-9a-f]{4})/g

const marked = (unit: string): string => MARK + unit.charCodeAt(0).toString(16).padStart(4, '0')

/** Any text as a database holds it. */
export const safeText = (text: string): string => text.replace(UNSAFE, marked)

export const safeTexts = (texts: readonly string[]): string[] => texts.map(safeText)

/** Text as it was before. */
export const plainText = (text: string): string => text.replace(MARKED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Any value as JSON that a database holds, in `json` and in `jsonb`. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!json.includes('\\u') && !json.includes(MARK)) return json
  return json.replace(UNSAFE_JSON, (part, hex: string | undefined) => {
    if (part === '\\\\') return part
    return hex === undefined ? marked(MARK) : MARK + hex
  })
}

/** The value of JSON from a database. */
export const plainJson = (text: string): unknown => JSON.parse(text.includes(MARK) ? text.replace(MARKED, '\\u$1') : text)
