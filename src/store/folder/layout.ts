import { join } from 'node:path'

/** Where everything lies in a home folder. */
export interface Layout {
  readonly home: string
  /** The subscriptions. */
  readonly feeds: string
  readonly lock: string
  /** Lost items with their reasons, a line each. */
  readonly faults: string
  /** A file a day. */
  readonly stories: string
  /** A file a feed. */
  readonly states: string
}

export const layoutOf = (home: string): Layout => ({
  home,
  feeds: join(home, 'feeds.json'),
  lock: join(home, 'lock'),
  faults: join(home, 'faults.jsonl'),
  stories: join(home, 'stories'),
  states: join(home, 'state'),
})

/** File of the items that were stored on the day of an ISO instant. */
export const storiesFile = ({ stories }: Layout, time: string): string => join(stories, `${time.slice(0, 10)}.jsonl`)

export const stateFile = ({ states }: Layout, key: string): string => join(states, `${key}.json`)
