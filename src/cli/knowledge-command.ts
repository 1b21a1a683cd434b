import type { ReaderOptions } from '../pipeline/reader.ts'
import type { Io } from './io.ts'

export type KnowledgeOptions = Pick<ReaderOptions, 'data'>

export async function knowledgeCheckCommand(_options: KnowledgeOptions, _io: Io): Promise<number> {
  throw new Error('waits for src/knowledge')
}
