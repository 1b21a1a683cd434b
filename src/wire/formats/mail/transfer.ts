/** A part's bytes freed of their transfer encoding; what cannot be read of it stays as it is. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return fromBase64(bytes)
  if (name === 'quoted-printable') return fromQuotedPrintable(bytes)
  return bytes
}

/** Line ends and strange bytes are passed over; padding in the middle, as of pieces put together, ends nothing. */
function fromBase64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  if (!/=[^=\s]/.test(text)) return Buffer.from(text, 'base64')
  return Buffer.concat(text.split(/={1,2}(?=[^=])/).map((piece) => Buffer.from(piece, 'base64')))
}

function fromQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length)
  let size = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte !== 0x3d) {
      out[size++] = byte
      continue
    }
    const soft = softBreak(bytes, i)
    if (soft > 0) {
      i = soft - 1
      continue
    }
    const pair = bytes.toString('latin1', i + 1, i + 3)
    if (/^[0-9a-f]{2}$/i.test(pair)) {
      out[size++] = Number.parseInt(pair, 16)
      i += 2
    } else out[size++] = byte
  }
  return out.subarray(0, size)
}

/** The offset behind a line end that an equals sign at `at` takes back; 0 when there is none. */
function softBreak(bytes: Buffer, at: number): number {
  let i = at + 1
  while (i - at < 100 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i++
  if (i >= bytes.length) return bytes.length
  if (bytes[i] === 13) return bytes[i + 1] === 10 ? i + 2 : i + 1
  return bytes[i] === 10 ? i + 1 : 0
}
