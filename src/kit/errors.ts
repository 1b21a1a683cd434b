/**
 * Every error that a user can meet beside the faults of what came over the wire (`wire/fault.ts`), in one closed table. A code is a
 * promise: programs may test it, and `docs/manual.md` lists each one (the docs check fails when it does not).
 */
export const ERROR_CODES = {
  USAGE: { kind: 'usage', means: 'a command, option or argument is wrong' },
  FILE_MISSING: { kind: 'item', means: 'no file has that name' },
  FILE_IS_DIRECTORY: { kind: 'item', means: 'a directory stands where a file is wanted' },
  FILE_UNREADABLE: { kind: 'item', means: 'the file exists but cannot be read' },
  READING_FAILED: { kind: 'item', means: 'the reader met a fault of its own; please report it with the text' },
  NO_SUCH_ID: { kind: 'item', means: 'no report, incident, commitment or programme of the story has that id' },
  NO_SUCH_PATH: { kind: 'item', means: 'the path names no value of the item' },
  DATA_MISSING: { kind: 'setup', means: 'a file under data/ is not there' },
  DATA_BROKEN: { kind: 'setup', means: 'a file under data/ is not as it should be' },
  WEIGHTS_MISSING: { kind: 'setup', means: 'the weights of the reader are not there' },
  WEIGHTS_BROKEN: { kind: 'setup', means: 'the weights do not load, or do not fit this version' },
  RUNTIME_MISSING: { kind: 'setup', means: 'the ONNX runtime does not load on this machine' },
  HOME_LOCKED: { kind: 'setup', means: 'another process works in the home folder' },
  HOME_BROKEN: { kind: 'setup', means: 'a file of the home folder is not as it should be' },
  HOME_FAILED: { kind: 'setup', means: 'the home folder cannot be read or written, or its disk is full' },
  STORE_LOCKED: { kind: 'setup', means: 'another process works in the folder of the record' },
  STORE_UNREACHABLE: { kind: 'setup', means: 'the database of the record does not answer, or does not let this user in' },
  STORE_NEWER: { kind: 'setup', means: 'the record was written by a newer version of the program' },
  STORE_BROKEN: { kind: 'setup', means: 'the database of the record is not as it should be' },
  STORE_FAILED: { kind: 'setup', means: 'the database of the record failed, or its disk is full' },
  CHROMIUM_MISSING: { kind: 'setup', means: 'a PDF is asked for, and no Chromium is on the machine' },
  CHROMIUM_FAILED: { kind: 'setup', means: 'Chromium printed no PDF' },
  OUTPUT_FAILED: { kind: 'setup', means: 'the output cannot be written' },
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** `usage` errors end with exit code 2, all others with 1. */
export type ErrorKind = (typeof ERROR_CODES)[ErrorCode]['kind']

export interface ErrorDetails {
  /** File, feed or field, and the place in it: `stories.jsonl:3`. */
  readonly where?: string
  /** What to do, as a command or an imperative: `fix or remove the line`. */
  readonly hint?: string
  readonly cause?: unknown
}

/** An error that is the input's, the user's or the setup's, never a surprise. Prints as one line. */
export class ChanceryError extends Error {
  readonly code: ErrorCode
  readonly where: string | null
  readonly hint: string | null

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'ChanceryError'
    this.code = code
    this.where = details.where ?? null
    this.hint = details.hint ?? null
  }

  get kind(): ErrorKind {
    return ERROR_CODES[this.code].kind
  }

  /** `where: message; hint`, the parts that are there, on one line. */
  get line(): string {
    const told = this.where === null ? this.message : `${this.where}: ${this.message}`
    return oneLine(this.hint === null ? told : `${told}; ${this.hint}`)
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Any thrown value as a ChanceryError; what is not one already becomes READING_FAILED. */
export function asChanceryError(thrown: unknown, details: ErrorDetails = {}): ChanceryError {
  if (thrown instanceof ChanceryError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new ChanceryError('READING_FAILED', message, { ...details, cause: thrown })
}
