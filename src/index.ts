/** The public API of Chancery. Whatever is not exported here may change without notice. */
export { ChanceryError, type ErrorCode } from './kit/errors.ts'
export type { Span } from './kit/span.ts'
export { formatConllu } from './language/conllu.ts'
export type { Chain, Doc, Name, NameKind, Quote, Referent, Sentence, Token, Upos } from './language/doc.ts'
export { Graph } from './language/graph.ts'
export { makeReader, type Reader, type ReaderOptions, type ReadInput, read, type TextInput, type Why } from './pipeline/reader.ts'
export { VERSION } from './pipeline/version.ts'
export {
  type Actor,
  type Commitment,
  type Count,
  type Entity,
  EVENT_TYPES,
  type EventType,
  type Incident,
  type Place,
  type Programme,
  type Reading,
  type Report,
  readingSchema,
  STATUSES,
  type Status,
  type When,
} from './reading/schema.ts'
export { makeStory } from './story/make-story.ts'
export type { Part, PartKind, Story } from './story/story.ts'
export { type ArchiveOptions, parseArchive } from './wire/archive/parse-archive.ts'
export type { Document } from './wire/document.ts'
export type { Fault } from './wire/fault.ts'
export { safeHtml } from './wire/html/safe-html.ts'
export type { Enclosure, FeedInfo, Item } from './wire/item.ts'
export { parseWire } from './wire/parse-wire.ts'
