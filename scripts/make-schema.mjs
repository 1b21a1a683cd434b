// Writes schema/reading.schema.json, the JSON Schema of what reading gives, from src/reading/schema.ts.
//
//   node --import tsx scripts/make-schema.mjs [--check]    --check only says whether the file is fresh
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import {
  actorSchema,
  commitmentSchema,
  countSchema,
  entitySchema,
  incidentSchema,
  placeSchema,
  programmeSchema,
  readingSchema,
  reportSchema,
  storySchema,
  whenSchema,
} from '../src/reading/schema.ts'

const NAMED = {
  Actor: actorSchema,
  Commitment: commitmentSchema,
  Count: countSchema,
  Entity: entitySchema,
  Incident: incidentSchema,
  Place: placeSchema,
  Programme: programmeSchema,
  Report: reportSchema,
  Story: storySchema,
  When: whenSchema,
}

const file = new URL('../schema/reading.schema.json', import.meta.url)

/** The schema as the file holds it. */
export function schemaText() {
  const metadata = z.registry()
  for (const [id, schema] of Object.entries(NAMED)) metadata.add(schema, { id })
  const schema = z.toJSONSchema(readingSchema, { target: 'draft-2020-12', metadata })
  return `${JSON.stringify({ ...schema, title: 'A reading by Chancery', $comment: 'Made by scripts/make-schema.mjs' }, null, 2)}\n`
}

if (process.argv[1]?.endsWith('make-schema.mjs')) {
  const check = process.argv.includes('--check')
  if (!check) writeFileSync(file, schemaText())
  else if (readFileSync(file, 'utf8') !== schemaText()) {
    process.stderr.write('schema/reading.schema.json is stale: run node --import tsx scripts/make-schema.mjs\n')
    process.exitCode = 1
  }
}
