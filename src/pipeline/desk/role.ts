/** What somebody may do at the desk: read; also correct, watch, send stories and schedule briefs; also change feeds. A greater one may what a lesser one may. */
export const ROLES = ['reader', 'analyst', 'admin'] as const

export type Role = (typeof ROLES)[number]
