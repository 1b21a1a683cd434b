/** What a common noun or phrase says of the actor that it names. */
export interface Agent {
  readonly sectors: readonly string[]
  /** `lean`: takes the sectors of what it belongs to ("army spokesman") before its own. */
  readonly as: 'own' | 'lean'
  readonly isRole: boolean
}
