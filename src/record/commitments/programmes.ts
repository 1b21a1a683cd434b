import { overlaps, type Span } from '../../kit/span.ts'
import type { Scene } from './scene.ts'
import { textOf } from './scene.ts'

export const foldProgramme = (name: string): string => name.toLowerCase().replace(/^the /, '')

/** Programmes that a stretch of the story speaks of, by their name in lower case. */
export function programmesIn(scene: Scene, span: Span): string[] {
  const words = textOf(scene, span).toLowerCase()
  return scene.reading.programmes
    .filter(
      (p) => [p.name, ...p.aliases].some((name) => words.includes(name.toLowerCase())) || p.amounts.some((a) => overlaps(a.span, span)),
    )
    .map((p) => foldProgramme(p.name))
    .sort()
}
