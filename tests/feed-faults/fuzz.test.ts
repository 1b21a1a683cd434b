import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeStory } from '../../src/index.ts'
import { parseWire } from '../../src/wire/parse-wire.ts'
import { printed } from '../../src/wire/print.ts'

const formats = new URL('../../src/wire/formats/', import.meta.url)
const seeds = readdirSync(formats)
  .map((name) => new URL(`${name}/references/`, formats))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => !/\.printed\.json$|-changed\.json$/.test(file))
      .map((file) => ({ name: file, bytes: readFileSync(new URL(file, folder)) })),
  )
const RUNS = 10_000
const UNSAFE = /<(?:script|iframe|img|svg|style|link|object)|<[^>]*\son|href="(?!https?:|mailto:)/i
const SPLINTERS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</item>',
  '<item>',
  '\0',
  '\ufffe',
  '{',
  '}',
  '[',
  ',',
  '\\u',
  '&#x110000;',
  '%',
  '\r',
]

/** A small generator of the same numbers on every machine (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** One to four wounds: a cut, a doubled stretch, flipped bytes, a splinter, or a piece of another document. */
function wound(bytes: Buffer, any: (below: number) => number): Buffer {
  let out = bytes
  for (let i = any(4); i >= 0; i--) {
    const at = any(out.length + 1)
    const end = Math.min(out.length, at + any(200))
    const other = seeds[any(seeds.length)]?.bytes ?? bytes
    const from = any(other.length)
    const kinds = [
      () => out.subarray(0, at),
      () => Buffer.concat([out.subarray(0, at), out.subarray(end)]),
      () => Buffer.concat([out.subarray(0, end), out.subarray(at, end), out.subarray(end)]),
      () => Buffer.concat([out.subarray(0, at), Buffer.from(SPLINTERS[any(SPLINTERS.length)] ?? ''), out.subarray(at)]),
      () => Buffer.concat([out.subarray(0, at), Buffer.from([any(256), any(256)]), out.subarray(Math.min(out.length, at + 2))]),
      () => Buffer.concat([out.subarray(0, at), other.subarray(from, from + any(400)), out.subarray(at)]),
    ]
    out = kinds[any(kinds.length)]?.() ?? out
  }
  return out
}

it(`reads ${RUNS} wounded documents of every format without a crash, and tells something of each`, { timeout: 300_000 }, () => {
  expect(seeds.length).toBeGreaterThan(20)
  const any = numbers(20_260_304)
  for (let i = 0; i < RUNS; i++) {
    const { name, bytes } = seeds[i % seeds.length]!
    const document = parseWire(wound(bytes, any), name, { url: 'https://hill.example/feed' })
    if (document.items.length + document.faults.length === 0) expect.fail(`nothing told of run ${i}, from ${name}`)
    const { items } = JSON.parse(JSON.stringify(printed(document))) as { items: { content: string | null }[] }
    for (const { content } of items) if (content !== null && UNSAFE.test(content)) expect.fail(`unsafe content of run ${i}: ${content}`)
    for (const item of document.items) makeStory(item)
  }
})
