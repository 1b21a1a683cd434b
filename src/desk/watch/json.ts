const LONGEST = 60

/** A value of the input as an error line shows it: short, on one line. */
export function clip(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : String(value)
  return text === '' ? 'nothing' : text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member that the object has itself: nothing that it inherits. */
export const own = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined
