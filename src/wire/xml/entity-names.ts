import { ENTITIES } from '../tables.ts'

interface EntityNames {
  /** Characters of every name that HTML knows, case counts. */
  readonly characters: ReadonlyMap<string, string>
  /** Old names that browsers also read without a semicolon. */
  readonly loose: ReadonlySet<string>
}

let made: EntityNames | null = null

/** HTML's named character references, built when first asked for. */
export function entityNames(): EntityNames {
  made ??= {
    characters: new Map(
      ENTITIES.flatMap(({ points, names }) => {
        const characters = String.fromCodePoint(...points.split(' ').map((point) => Number.parseInt(point, 16)))
        return names.split(' ').map((name): [string, string] => [name, characters])
      }),
    ),
    loose: new Set(ENTITIES.flatMap(({ loose }) => (loose === '' ? [] : loose.split(' ')))),
  }
  return made
}
