import { CHARSET_LABELS } from '../tables.ts'
import { codePageName } from './code-pages.ts'
import { plainLabel } from './plain-label.ts'

const OTHERS: ReadonlyMap<string, string> = new Map(CHARSET_LABELS.map(({ label, encoding }) => [label, encoding]))

/** Families whose members are told by a number, however the rest is written: `win1251`, `cp-1251`, `windows_1251`. */
const FAMILIES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:windows|win|cp|ms|microsoftcp|ibm)?(125[0-8]|874)$/, 'windows-'],
  [/^(?:iso|is)?8859(\d{1,2})(?:19\d\d)?[ie]?$/, 'iso-8859-'],
]

/**
 * Name of the encoding that a label means: the WHATWG's name where it has one, else `utf-32le`, `utf-32be` or a page of
 * `data/wire/code-pages.tsv`. Null when nobody knows the label.
 */
export function encodingOf(label: string): string | null {
  const standard = standardName(label)
  if (standard !== null) return standard
  const plain = plainLabel(label)
  const other = OTHERS.get(plain) ?? codePageName(plain)
  if (other !== null && other !== undefined) return other
  for (const [pattern, name] of FAMILIES) {
    const number = pattern.exec(plain)?.[1]
    if (number !== undefined) return standardName(`${name}${number}`)
  }
  return standardName(plain) ?? standardName(label.trim().replaceAll('_', '-'))
}

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
