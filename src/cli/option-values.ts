import { InvalidArgumentError } from 'commander'

/** The value of an option that is a whole number of `least` to `most`. */
export const wholeNumber =
  (most: number, least = 1) =>
  (text: string): number => {
    const n = Number(text)
    if (/^\d{1,9}$/.test(text) && n >= least && n <= most) return n
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most.toLocaleString('en-US')}.`)
  }

/** The values of an option that may be repeated. */
export const oneMore = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]
