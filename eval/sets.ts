/** An open set of the shared folder: one story a line with its gold, scored by the scorer that lies beside it. */
export interface OpenSet {
  readonly name: string
  /** Path under the shared folder. */
  readonly gold: string
  /** What the scorer calls the task. */
  readonly task: string
  /** Figures to show, as paths into the scorer's JSON (`roles.f1`). */
  readonly figures: readonly string[]
}

/** Every set is for measuring only; what may be trained on is not among them. */
export const OPEN_SETS: readonly OpenSet[] = [
  {
    name: 'plover-gsr',
    gold: 'eval/plover-gsr/dev.jsonl',
    task: 'plover-gsr',
    figures: ['type1', 'typeAny', 'actorCountry.f1', 'recipientCountry.f1', 'sector.f1', 'whole'],
  },
  {
    name: 'plv',
    gold: 'eval/plv/dev.jsonl',
    task: 'plv',
    figures: ['between.root', 'between.macroF1', 'between.quad', 'surest.root', 'dyadFound'],
  },
  { name: 'cameo', gold: 'eval/cameo/dev.jsonl', task: 'cameo', figures: ['penta', 'roles.f1', 'rolesExact.f1'] },
  {
    name: 'muc4',
    gold: 'eval/muc4/dev.jsonl',
    task: 'muc4',
    figures: ['ceafRee.f1', 'ceafRee.p', 'ceafRee.r', 'PerpInd.f1', 'PerpOrg.f1', 'Target.f1', 'Victim.f1', 'Weapon.f1'],
  },
  { name: 'lgl', gold: 'eval/geo/lgl.jsonl', task: 'geo', figures: ['toponyms.f1', 'accuracy161km', 'endToEnd161km'] },
  {
    name: 'geovirus',
    gold: 'eval/geo/geovirus-dev.jsonl',
    task: 'geo',
    figures: ['toponyms.f1', 'accuracy161km', 'endToEnd161km'],
  },
]
