/** The page of a story. `report`: opened with it, its words marked. */
export const addressOfStory = (key: string, report: string | null = null): string =>
  `/stories/${key}${report === null || report === '' ? '' : `?report=${report}`}`

export const addressOfActor = (code: string): string => `/actors/${encodeURIComponent(code)}`

/** Where two parties are shown through time. */
export const addressOfPair = (one: string, other: string): string => `/relations?${new URLSearchParams({ a: one, b: other })}`
