/** One event of a stream of server-sent events; a comment has the event `comment`. */
export interface Heard {
  readonly event: string
  readonly id: string | null
  readonly data: Record<string, unknown>
}

/** Reads a stream of server-sent events as a browser does. */
export interface LiveClient {
  /** The next event that is none of the others; rejects when the stream has ended. */
  next(event: string): Promise<Heard>
  /** Resolves when the stream has ended. */
  ended(): Promise<void>
  hangUp(): Promise<void>
}

export function liveClient(response: Response): LiveClient {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  const block = async (): Promise<string | null> => {
    for (;;) {
      const at = rest.indexOf('\n\n')
      if (at >= 0) {
        const found = rest.slice(0, at)
        rest = rest.slice(at + 2)
        return found
      }
      const { done, value } = await reader.read()
      if (done) return null
      rest += decoder.decode(value, { stream: true })
    }
  }
  return {
    next: async (event) => {
      for (let found = await block(); found !== null; found = await block()) {
        const heard = heardIn(found)
        if (heard.event === event) return heard
      }
      throw new Error('the stream has ended')
    },
    ended: async () => {
      while ((await block()) !== null);
    },
    hangUp: () => reader.cancel(),
  }
}

function heardIn(text: string): Heard {
  const fields = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  const event = fields.get('event') ?? (fields.has('') ? 'comment' : 'retry')
  return { event, id: fields.get('id') ?? null, data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown> }
}
