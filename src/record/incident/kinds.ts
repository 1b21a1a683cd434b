/** Kinds of incident, the most telling first. */
export const INCIDENT_KINDS = [
  'suicide attack',
  'bombing',
  'abduction',
  'air strike',
  'drone strike',
  'shelling',
  'shooting',
  'killing',
  'destruction',
  'seizure',
  'attack',
] as const
