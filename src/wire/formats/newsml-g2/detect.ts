import type { Head } from '../../format.ts'

export const detect = ({ root }: Head): boolean => ['newsitem', 'newsmessage', 'packageitem'].includes(root ?? '')
