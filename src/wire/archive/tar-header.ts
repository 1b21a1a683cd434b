/** Size of the blocks that a tar file is made of. */
export const BLOCK = 512

/** What stands before a member of a tar file. */
export interface TarHeader {
  /** `0` a file, `5` a folder, `L` and `x` a name for the next member ... */
  readonly type: string
  readonly name: string
  /** Bytes of the member. */
  readonly size: number
}

/** A block as a header (ustar, GNU or pax); null when it is none, by its mark or by its sum. */
export function tarHeader(block: Buffer): TarHeader | null {
  if (block.length < BLOCK || block.toString('latin1', 257, 262) !== 'ustar') return null
  const size = sizeIn(block)
  if (size === null || octal(block, 148, 156) !== sumOf(block)) return null
  return { type: String.fromCharCode(block[156] ?? 0), name: nameOf(block), size }
}

/** Text up to the first NUL. */
export const wordsIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').split('\0', 1)[0] as string

const nameOf = (block: Buffer): string =>
  [wordsIn(block.subarray(345, 500)), wordsIn(block.subarray(0, 100))].filter((part) => part !== '').join('/')

function octal(block: Buffer, from: number, to: number): number | null {
  const digits = block.toString('latin1', from, to).replace(/[\0 ]+/g, '')
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null
}

/** Octal digits, or for members over 8 GB a number whose first bit is set. */
function sizeIn(block: Buffer): number | null {
  if (block[124] !== 0x80) return octal(block, 124, 136)
  const size = block.readUIntBE(130, 6)
  return block.readUIntBE(125, 5) === 0 && Number.isSafeInteger(size) ? size : null
}

/** All bytes, those of the sum itself as blanks. */
function sumOf(block: Buffer): number {
  let sum = 8 * 32
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += block[i] as number
  return sum
}
