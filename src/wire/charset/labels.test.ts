import { expect, it } from 'vitest'
import { decodeAs } from './decode-as.ts'
import { encodingOf } from './labels.ts'

it.each([
  ['UTF-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['windows_1251', 'windows-1251'],
  ['win-1251', 'windows-1251'],
  ['CP1256', 'windows-1256'],
  ['ms-ansi', 'windows-1252'],
  ['ISO8859-2', 'iso-8859-2'],
  ['iso_8859_15', 'iso-8859-15'],
  ['KOI8R', 'koi8-r'],
  ['x-sjis', 'shift_jis'],
  ['IBM437', 'cp437'],
  ['852', 'cp852'],
  ['csIBM037', 'cp037'],
  ['UCS-4', 'utf-32be'],
  ['x-mac-turkish', 'x-mac-turkish'],
  ['utf-7', null],
  ['no-such', null],
  ['', null],
  ['cs', null],
])('%s is %s', (label, name) => {
  expect(encodingOf(label)).toBe(name)
})

it.each([
  ['windows-1252', [0x80, 0x93, 0xe9], '€“é'],
  ['cp437', [0x80, 0xe1], 'Çß'],
  ['cp852', [0x88, 0xa5], 'łą'],
  ['cp1140', [0x9f, 0xc1, 0x15], '€A\n'],
  ['koi8-t', [0x80], 'қ'],
])('%s', (encoding, bytes, text) => {
  expect(decodeAs(Uint8Array.from(bytes), encoding)).toBe(text)
})
