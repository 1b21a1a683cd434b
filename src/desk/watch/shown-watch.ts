import type { Channel } from './channel.ts'
import type { KeptWatch } from './kept-watch.ts'

/** A channel as it is shown: never with its secret. */
export type ShownChannel = { readonly kind: 'webhook'; readonly url: string } | { readonly kind: 'mail'; readonly to: string }

export interface ShownWatch extends Omit<KeptWatch, 'channels'> {
  readonly channels: readonly ShownChannel[]
}

/**
 * A watch as it is shown, without secrets. `whole`: for who may change it. Others see of a webhook only the machine, as the rest of an
 * address often lets whoever has it send, and of a mail address only the domain.
 */
export const shownWatch = ({ channels, ...kept }: KeptWatch, whole = false): ShownWatch => ({
  ...kept,
  channels: channels.map((channel) => shownChannel(channel, whole)),
})

export function shownChannel(channel: Channel, whole: boolean): ShownChannel {
  if (channel.kind === 'mail') return { kind: 'mail', to: whole ? channel.to : `…@${channel.to.slice(channel.to.indexOf('@') + 1)}` }
  return { kind: 'webhook', url: whole ? channel.url : `${new URL(channel.url).origin}/…` }
}
