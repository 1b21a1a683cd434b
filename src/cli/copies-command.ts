import { ChanceryError } from '../kit/errors.ts'
import { fingerprint } from '../story/lineage/fingerprint.ts'
import { type Lineage, LineageIndex } from '../story/lineage/lineage-index.ts'
import type { Story } from '../story/story.ts'
import type { COPIES_FORMATS } from './formats.ts'
import { inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

export interface CopiesOptions {
  readonly format: (typeof COPIES_FORMATS)[number]
}

/** One story of a family, with what made it a member. */
interface Member {
  readonly id: string
  readonly where: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly lineage: Lineage
}

/** Prints the families of copies among the stories of all files: what is the origin, who copied it, and how surely. */
export async function copiesCommand(files: readonly string[], { format }: CopiesOptions, io: Io): Promise<number> {
  if (files.length === 0) throw new ChanceryError('USAGE', 'nothing to compare', { hint: 'name files, or - for standard input' })
  const index = new LineageIndex()
  const families = new Map<string, Member[]>()
  let failed = 0
  for await (const input of inputsOf(files, io)) {
    if (input.kind !== 'story') {
      await io.stderr.write(`chancery: ${sanitise(input.line)}\n`)
      if (input.kind === 'fault') failed++
      continue
    }
    const member = memberOf(input.story, input.where, index)
    const { wireId, merged } = member.lineage
    families.set(wireId, [...(families.get(wireId) ?? []), ...merged.flatMap((id) => families.get(id) ?? []), member])
    for (const id of merged) families.delete(id)
  }
  for (const [wireId, members] of families) {
    await io.stdout.write(format === 'jsonl' ? `${JSON.stringify(familyOf(wireId, members))}\n` : page(members))
  }
  if (format === 'text') await io.stdout.write(`${closing([...families.values()])}\n`)
  return failed === 0 ? 0 : 1
}

/** Stories of different files may share an id, so the index knows them by their place. */
function memberOf(story: Story, where: string, index: LineageIndex): Member {
  const { id, title, published, source } = story
  const lineage = index.add(where, fingerprint(story))
  return { id, where, title: title ?? story.text.trim().slice(0, 80), publisher: source.publisher ?? source.feed, published, lineage }
}

const familyOf = (wireId: string, members: readonly Member[]): object => ({
  wireId,
  origins: 1,
  copies: members.length - 1,
  stories: members.map(({ lineage, ...member }) => ({
    ...member,
    kind: lineage.kind,
    of: lineage.of,
    similarity: Math.round(lineage.similarity * 100) / 100,
    why: lineage.why,
    partlyFrom: lineage.partlyFrom,
  })),
})

/** A family with copies as a block; a story of its own is not worth a line. */
function page(members: readonly Member[]): string {
  const [first, ...others] = members
  if (first === undefined || others.length === 0) return ''
  const name = (member: Member): string => sanitise([member.publisher, member.title].filter(Boolean).join(': '))
  const lines = others.map((m) => `  ${m.lineage.kind.padEnd(8)} ${percent(m)}  ${name(m)}  (${sanitise(m.where)})`)
  return `${name(first)}  (${sanitise(first.where)})\n${lines.join('\n')}\n\n`
}

const percent = ({ lineage }: Member): string =>
  lineage.kind === 'origin' ? '    ' : `${String(Math.round(lineage.similarity * 100)).padStart(3)}%`

function closing(families: readonly (readonly Member[])[]): string {
  const stories = families.reduce((sum, members) => sum + members.length, 0)
  const copied = families.filter((members) => members.length > 1).length
  return `${stories} ${stories === 1 ? 'story' : 'stories'}, ${families.length} of their own, ${copied} of them copied`
}
