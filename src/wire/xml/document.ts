import { type Fault, lost, noted } from '../fault.ts'
import { linesOf } from '../lines.ts'
import type { XmlNode } from './node.ts'
import { parseXml } from './parse-xml.ts'

/** A document that was read, perhaps after repair. */
export interface OpenDocument {
  /** Null when it was refused or holds no element; `faults` says why. */
  readonly root: XmlNode | null
  /** The document was cut off. */
  readonly truncated: boolean
  /** `FILE:LINE` of an offset. */
  where(offset: number): string
  /** What was refused or repaired. A caller adds its own. */
  readonly faults: Fault[]
}

/** Reads XML and tells what was wrong with it. */
export function openDocument(text: string, name: string): OpenDocument {
  const { root, repairs, truncated, refused } = parseXml(text)
  const lines = linesOf(text)
  const where = (offset: number): string => `${name}:${lines.at(offset)}`
  if (refused) return { root: null, truncated: false, where, faults: [lost(where(refused.at), refused.code, refused.why)] }
  if (root === null) return { root, truncated, where, faults: [lost(name, 'bad-xml', 'there is no element in it')] }
  const faults: Fault[] = []
  if (repairs.count > 0) {
    faults.push(
      noted(where(repairs.first), 'bad-xml', `broken in ${repairs.count} ${repairs.count === 1 ? 'place' : 'places'}; read after repair`),
    )
  }
  return { root, truncated, where, faults }
}
