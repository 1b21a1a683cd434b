import { commitmentsOf } from './assemble/commitments.ts'
import { incidentsOf } from './assemble/incidents.ts'
import { namesOf } from './assemble/names.ts'
import { programmesOf } from './assemble/programmes.ts'
import type { Draft } from './assemble/report.ts'
import { reportsOf } from './assemble/reports.ts'
import { type Scene, sceneOf } from './assemble/scene.ts'
import { asCaptivity } from './code/captivity.ts'
import { Classes } from './code/classes.ts'
import { codeEvents } from './code/code-events.ts'
import type { Coded } from './code/coded.ts'
import { joinEvents } from './code/join.ts'
import type { GroundContext } from './context.ts'
import { findEvents } from './mention/find-events.ts'
import type { Reading } from './schema.ts'

/** A reading with the steps that led to it, for `why`. */
export interface Traced {
  readonly reading: Reading
  readonly scene: Scene
  readonly drafts: readonly Draft[]
}

/** Mention, ground, code, assemble. A pure function: the same story, knowledge and Doc give the same reading. */
export function readDoc(context: GroundContext): Traced {
  const { lexicon } = context.knowledge
  const mentions = findEvents(context.graph, lexicon)
  const classes = new Classes(context)
  const events: readonly Coded[] = asCaptivity(joinEvents(context.graph, codeEvents(context, classes, mentions)))
  const scene = sceneOf(context, classes, events)
  const drafts = reportsOf(scene, events)
  const reading: Reading = {
    story: context.story,
    reports: drafts.map((d) => d.report),
    incidents: incidentsOf(scene, drafts),
    commitments: commitmentsOf(scene, drafts),
    programmes: programmesOf(scene, drafts),
    places: scene.places,
    names: namesOf(context),
  }
  return { reading, scene, drafts }
}
