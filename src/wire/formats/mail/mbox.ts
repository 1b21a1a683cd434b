/** `From desk@example.org Mon Mar  2 10:00:00 2026`: who sent and when, whatever the order of the time's parts. */
const SEPARATOR = /^From (?=.{0,200}\d{1,2}:\d\d)(?=.{0,200}\b\d{4}\b).{1,300}\r?$/
const FIELD = /^[A-Za-z][A-Za-z0-9-]{0,60}:/

/** True when a file begins as one with many mails does. */
export function isMbox(start: string): boolean {
  const [first = '', second = ''] = start.replace(/^(?:\r?\n){1,20}/, '').split('\n', 2)
  return SEPARATOR.test(first) && (FIELD.test(second) || /^>From /.test(second))
}

/** One mail of an mbox file. */
export interface MboxMail {
  /** 1-based line of its separator. */
  readonly line: number
  /** Null when it is larger than allowed. */
  readonly bytes: Uint8Array | null
}

/** Cuts an mbox file into mails, line by line. */
export interface MboxReader {
  /** The mail that ends before this line; null is a line that is too long. */
  push(line: Uint8Array | null): MboxMail | null
  end(): MboxMail | null
}

/**
 * A separator is such a line behind a blank one, with a header field in the next: a quotation in the words of a mail, which old
 * mailers leave unmarked, is none. One mark `>` before `From ` is taken off again.
 * @param most bytes of one mail
 */
export function mboxReader(most: number): MboxReader {
  const mail = collector(most)
  let number = 0
  let isBlank = true
  let waiting: Uint8Array | null = null
  return {
    push(line) {
      number++
      let done: MboxMail | null = null
      if (waiting !== null && line !== null && isStart(line)) done = mail.next(number - 1)
      else if (waiting !== null) mail.keep(waiting)
      waiting = isBlank && line !== null && isSeparator(line) ? line : null
      if (waiting === null) mail.keep(line === null ? null : unmarked(line))
      isBlank = line !== null && (line.length === 0 || (line.length === 1 && line[0] === 13))
      return done
    },
    end() {
      if (waiting !== null) mail.keep(waiting)
      return mail.next(0)
    },
  }
}

/** The lines of the mail that is being read. */
interface Collector {
  keep(line: Uint8Array | null): void
  /** The mail so far; null when there is none yet. The next begins on `line`. */
  next(line: number): MboxMail | null
}

function collector(most: number): Collector {
  let lines: Uint8Array[] = []
  let size = 0
  let begun = 0
  return {
    keep(line) {
      size += line === null ? most + 1 : line.length + 1
      if (line === null || size > most) lines = []
      else lines.push(line)
    },
    next(line) {
      const isNothing = begun === 0 && size <= most && lines.every((one) => one.length < 2)
      const mail = isNothing ? null : { line: Math.max(1, begun), bytes: size > most ? null : joined(lines) }
      lines = []
      size = 0
      begun = line
      return mail
    },
  }
}

const text = (line: Uint8Array): string => Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, 600)).toString('latin1')

const isSeparator = (line: Uint8Array): boolean => line[0] === 0x46 && line.length < 512 && SEPARATOR.test(text(line))

const isStart = (line: Uint8Array): boolean => FIELD.test(text(line)) || /^>From /.test(text(line))

const unmarked = (line: Uint8Array): Uint8Array => (line[0] === 0x3e && /^>{1,500}From /.test(text(line)) ? line.subarray(1) : line)

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const end = Uint8Array.of(10)
  return Buffer.concat(lines.flatMap((line) => [line, end]))
}
