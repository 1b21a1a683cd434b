import type { Graph } from '../../language/graph.ts'

/** "in the *wake* of", "in *response* to": what goes before, not what is asked or promised. */
export const isOccasion = (graph: Graph, i: number): boolean => OCCASIONS.has(graph.token(i).lemma.toLowerCase())
const OCCASIONS = new Set(['wake', 'light', 'response', 'aftermath', 'view', 'face', 'connection', 'retaliation', 'return'])
