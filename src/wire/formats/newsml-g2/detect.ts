import type { Head } from '../../format.ts'

const ROOTS = ['newsmessage', 'newsitem', 'packageitem', 'conceptitem', 'knowledgeitem', 'planningitem', 'catalogitem', 'newsml']

export const detect = ({ root }: Head): boolean => ROOTS.includes(root ?? '')
