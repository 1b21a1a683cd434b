import type { Coded } from './coded.ts'

/** Sectors of those whose holding somebody is an arrest. */
const OFFICIAL = new Set(['COP', 'MIL', 'GOV', 'JUD', 'LEG', 'SPY'])

/** "said it was *holding* five engineers who were *kidnapped*": to hold those who were abducted is no arrest, unless the law holds them. */
export function asCaptivity(events: readonly Coded[]): Coded[] {
  const taken = events.filter((e) => e.type === 'ASSAULT' && e.modes.includes('abduct')).flatMap((e) => e.recipients)
  const ids = new Set(taken.flatMap((r) => r.entity?.id ?? []))
  const words = new Set(taken.map((r) => bare(r.text)))
  return events.map((event) => {
    if (event.type !== 'COERCE' || !event.modes.includes('arrest') || !/^hold\b/.test(event.mention.head)) return event
    if (event.actors.some((a) => a.sectors.some((s) => OFFICIAL.has(s)))) return event
    const isTaken = event.recipients.some((r) => (r.entity !== null && ids.has(r.entity.id)) || words.has(bare(r.text)))
    return isTaken ? { ...event, type: 'ASSAULT', modes: ['abduct'], contexts: ['crime'] } : event
  })
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:the|these|those|all|its|their)\s+/, '')
    .replace(/\s+/g, ' ')
