/** Half-open range `[start, end)` in UTF-16 units of the text that it belongs to. */
export type Span = readonly [start: number, end: number]

/** The words at a span. */
export const wordsAt = (text: string, [start, end]: Span): string => text.slice(start, end)

/** True when two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** True when `inner` lies within `outer` (equal spans do). */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** Smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
