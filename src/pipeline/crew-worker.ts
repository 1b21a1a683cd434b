/** The thread of one worker (`crew.ts`): loads weights and knowledge, then reads the stories that it is sent, one after the other. */
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import { makeParser } from '../language/parser.ts'
import { type Job, toPlain, type WorkerMessage, type WorkerSetup } from './crew-protocol.ts'
import { readStory } from './read-story.ts'

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

const { weights, data, knowledge: user = null } = workerData as WorkerSetup
const knowledge = loadKnowledge(fileURLToPath(data), user && fileURLToPath(user))
const parser = await makeParser({ threads: 1, ...(weights === null ? {} : { weights: new URL(weights) }) })

async function handle({ id, story }: Job): Promise<void> {
  try {
    send({ kind: 'done', id, reading: (await readStory(parser, knowledge, story)).reading })
  } catch (thrown) {
    send({ kind: 'failed', id, error: toPlain(thrown) })
  }
}

let turn = Promise.resolve()
parentPort?.on('message', (job: Job) => {
  turn = turn.then(() => handle(job))
})
send({ kind: 'ready' })
