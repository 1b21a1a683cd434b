import { ChanceryError } from '../../kit/errors.ts'
import { instantOf } from '../../record/instant.ts'
import { type Channel, channelKey, parseChannel } from './channel.ts'
import { clip, isObject, own } from './json.ts'
import { parseWatch, type Watch } from './watch.ts'

export const SENDS = ['each', 'hourly', 'daily'] as const

/** A watch as the desk keeps it: with where its alerts go, and whose it is. */
export interface KeptWatch {
  readonly watch: Watch
  /** Empty: its alerts are kept in the log and the feeds alone. */
  readonly channels: readonly Channel[]
  /** Each alert by itself, or those of an hour or a day in one message. */
  readonly send: (typeof SENDS)[number]
  /** Name of who made it. */
  readonly owner: string
  /** ISO instant of its last change. */
  readonly changed: string
}

const FIELDS = ['watch', 'channels', 'send', 'owner', 'changed']
const MOST_CHANNELS = 20
const LONGEST_NAME = 200

/** What the desk knows of a watch that somebody hands in. */
export interface TakenBy {
  readonly owner: string
  /** ISO instant. */
  readonly changed: string
  /** Makes the secret of a webhook that is given without one. */
  readonly secret: () => string
  /** Channels as they were: a webhook that is given without its secret keeps the one that it had. */
  readonly before: readonly Channel[]
}

/** A kept watch from the JSON that the desk wrote: `{watch, channels, send, owner, changed}`. Throws ChanceryError USAGE, with where. */
export function parseKeptWatch(json: unknown, where: string): KeptWatch {
  return parseWith(json, where, null)
}

/** A watch that somebody hands in: `{watch, channels?, send?}`; a webhook may lack its secret. Throws ChanceryError USAGE, with where. */
export function takeWatch(json: unknown, where: string, by: TakenBy): KeptWatch {
  return parseWith(json, where, by)
}

function parseWith(json: unknown, where: string, by: TakenBy | null): KeptWatch {
  if (!isObject(json))
    throw new ChanceryError('USAGE', `${clip(json)} is no watch`, { where, hint: 'give an object with watch and channels' })
  const fields = by === null ? FIELDS : FIELDS.slice(0, 3)
  const stray = Object.keys(json).find((key) => !fields.includes(key))
  if (stray !== undefined)
    throw new ChanceryError('USAGE', `a watch that is kept has no ${clip(stray)}`, { where, hint: `its fields are ${fields.join(', ')}` })
  return {
    watch: parseWatch(own(json, 'watch'), `${where}.watch`),
    channels: channelsOf(own(json, 'channels') ?? [], `${where}.channels`, by),
    send: sendOf(own(json, 'send'), `${where}.send`),
    owner: by?.owner ?? ownerOf(own(json, 'owner'), `${where}.owner`),
    changed: by?.changed ?? changedOf(own(json, 'changed'), `${where}.changed`),
  }
}

function channelsOf(json: unknown, where: string, by: TakenBy | null): readonly Channel[] {
  if (!Array.isArray(json)) throw new ChanceryError('USAGE', `${clip(json)} is no list`, { where, hint: 'give a list of channels' })
  if (json.length > MOST_CHANNELS)
    throw new ChanceryError('USAGE', `${json.length} channels`, { where, hint: `give at most ${MOST_CHANNELS}` })
  const secret = by === null ? null : (url: string): string => secretOf(url, by)
  const channels = Array.from(json, (one, i) => parseChannel(one, `${where}[${i}]`, secret))
  const twice = channels.findIndex((one, i) => channels.findIndex((other) => channelKey(other) === channelKey(one)) < i)
  if (twice >= 0)
    throw new ChanceryError('USAGE', 'this channel stands there twice', { where: `${where}[${twice}]`, hint: 'give each address once' })
  return channels
}

const secretOf = (url: string, { before, secret }: TakenBy): string =>
  before.flatMap((one) => (one.kind === 'webhook' && one.url === url ? one.secret : []))[0] ?? secret()

function sendOf(value: unknown, where: string): KeptWatch['send'] {
  const found = SENDS.find((one) => one === (value ?? 'each'))
  if (found !== undefined) return found
  throw new ChanceryError('USAGE', `${clip(value)} is no way to send`, { where, hint: `give one of ${SENDS.join(', ')}` })
}

function ownerOf(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no name of an owner`, { where, hint: `give one of at most ${LONGEST_NAME} letters` })
}

function changedOf(value: unknown, where: string): string {
  if (typeof value === 'string' && instantOf(value) !== null) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no instant`, { where, hint: 'give one such as 2026-03-04T06:00:00Z' })
}

export type { Channel } from './channel.ts'
