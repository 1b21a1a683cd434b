import type { GazetteerFile } from './gazetteer-file.ts'

const NONE = 0xffffffff
const PENDING = 0x80000000
const MOST = 200_000

/**
 * Rows of units by their codes. A place may come before the unit that it lies in, so a code without a row gets a number of its own, which
 * `resolve` maps to the row, or to none, when all lines have been read.
 */
export class UnitCodes {
  readonly #rows = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  readonly #codes: string[] = []

  constructor(base: GazetteerFile) {
    for (let row = 0; row < base.feature.length; row++) {
      const code = base.code(row)
      if (code === null) break
      this.#rows.set(code, row)
    }
  }

  rowOf(code: string): number | undefined {
    return this.#rows.get(code)
  }

  add(code: string, row: number): void {
    if (this.#rows.size < MOST) this.#rows.set(code, row)
  }

  /** The row of a unit, or a number that stands for it. */
  numberOf(code: string | null): number {
    if (code === null) return NONE
    const known = this.#rows.get(code) ?? this.#numbers.get(code)
    if (known !== undefined) return known
    if (this.#codes.length >= MOST) return NONE
    const number = PENDING + this.#codes.length
    this.#numbers.set(code, number)
    this.#codes.push(code)
    return number
  }

  /** Row of what `numberOf` gave. */
  resolve(number: number): number {
    if (number < PENDING || number === NONE) return number
    return this.#rows.get(this.#codes[number - PENDING] as string) ?? NONE
  }
}
