import { constants, createGunzip, gunzipSync } from 'node:zlib'

/** Inflates piece by piece, so that it is known behind which piece it broke. */
export interface GunzipStep {
  /** What a piece inflates to. Rejects when it is broken; then the stream is of no more use. */
  push(piece: Uint8Array): Promise<readonly Uint8Array[]>
  /** What is left. Rejects when more should follow. */
  end(): Promise<readonly Uint8Array[]>
  /** What was inflated of the piece that broke, before the break. */
  rest(): readonly Uint8Array[]
  free(): void
}

export function gunzipStep(): GunzipStep {
  const gunzip = createGunzip()
  const out: Uint8Array[] = []
  let failed: Error | null = null
  let onFail = (_: Error): void => {}
  gunzip.on('data', (chunk: Uint8Array) => out.push(chunk))
  gunzip.on('error', (error) => {
    failed = error
    onFail(error)
  })
  const taken = (): readonly Uint8Array[] => out.splice(0)
  const run = async (start: (done: (error?: Error | null) => void) => void): Promise<readonly Uint8Array[]> => {
    if (failed !== null) throw failed
    // Padding behind the last member has ended it.
    if (gunzip.readableEnded) return taken()
    await new Promise<void>((resolve, reject) => {
      onFail = reject
      start((error) => (error ? reject(error) : resolve()))
    })
    return taken()
  }
  return {
    push: (piece) => run((done) => gunzip.write(piece, done)),
    end: () =>
      run((done) => {
        gunzip.once('end', done)
        gunzip.end()
      }),
    rest: taken,
    free: () => void gunzip.destroy(),
  }
}

const MOST_SALVAGED = 8_000_000

/** What the beginning of broken gzip inflates to, up to the break, which zlib itself withholds. */
export function salvaged(bytes: Uint8Array): Uint8Array {
  let best: Uint8Array = new Uint8Array()
  let [low, high] = [0, bytes.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    try {
      best = gunzipSync(bytes.subarray(0, middle), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_SALVAGED })
      low = middle
    } catch {
      high = middle
    }
  }
  return best
}
