import type { Worker } from 'node:worker_threads'
import { ChanceryError } from '../kit/errors.ts'
import type { Reading } from '../reading/schema.ts'
import type { Story } from '../story/story.ts'
import { startWorker } from './crew.ts'
import { fromPlain, type WorkerMessage, type WorkerSetup } from './crew-protocol.ts'

/** Reads stories in threads of their own, so that this one goes on answering. */
export interface FarReader {
  read(story: Story): Promise<Reading>
  /** Ends the threads when they have read what they hold; what waits rejects. */
  close(): Promise<void>
}

interface Waiting {
  readonly story: Story
  readonly resolve: (reading: Reading) => void
  readonly reject: (thrown: unknown) => void
}

interface Member {
  readonly worker: Worker
  held: Waiting | null
  isReady: boolean
  /** Called when it has loaded, or has read what it held, or is lost. */
  onRest: () => void
}

/** The threads start with the first story: each loads weights and knowledge of its own, which takes seconds. */
export function makeFarReader(threads: number, setup: WorkerSetup): FarReader {
  const queue: Waiting[] = []
  const members = new Set<Member>()
  let isClosed = false
  const share = (): void => {
    for (const member of members) {
      if (member.held !== null) continue
      const next = queue.shift()
      if (next === undefined) return
      give(member, next)
    }
    // What is sent to one that is still loading waits there for it.
    while (queue.length > 0 && members.size < threads) give(hire(), queue.shift() as Waiting)
  }
  const hire = (): Member => {
    const member: Member = { worker: startWorker(setup), held: null, isReady: false, onRest: () => {} }
    members.add(member)
    member.worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') member.isReady = true
      else settle(member, message)
      share()
      member.onRest()
    })
    member.worker.on('error', (thrown) => {
      members.delete(member)
      member.held?.reject(broken(thrown))
      if (members.size === 0) for (const one of queue.splice(0)) one.reject(broken(thrown))
      share()
      member.onRest()
    })
    return member
  }
  return {
    read: (story) =>
      isClosed
        ? Promise.reject(ended())
        : new Promise((resolve, reject) => {
            queue.push({ story, resolve, reject })
            share()
          }),
    close: async () => {
      isClosed = true
      for (const one of queue.splice(0)) one.reject(ended())
      await Promise.all([...members].map((member) => rested(member, members).then(() => member.worker.terminate())))
    },
  }
}

function give(member: Member, next: Waiting): void {
  member.held = next
  member.worker.postMessage({ id: 0, story: next.story })
}

function settle(member: Member, message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
  const { held } = member
  member.held = null
  if (message.kind === 'done') held?.resolve(message.reading)
  else held?.reject(fromPlain(message.error))
}

/** A thread that is ended while the network loads or runs in it takes the whole process down. */
const rested = (member: Member, members: ReadonlySet<Member>): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!members.has(member) || (member.isReady && member.held === null)) resolve()
    }
    member.onRest = check
    check()
  })

const ended = (): ChanceryError => new ChanceryError('READING_FAILED', 'the reader was closed')

const broken = (cause: unknown): ChanceryError =>
  new ChanceryError('READING_FAILED', `a thread that reads ended: ${cause instanceof Error ? cause.message : String(cause)}`, {
    hint: 'see chancery doctor',
    cause,
  })
