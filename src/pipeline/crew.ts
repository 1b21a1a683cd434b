import { Worker } from 'node:worker_threads'
import type { Reading } from '../reading/schema.ts'
import type { Story } from '../story/story.ts'
import { fromPlain, type WorkerMessage, type WorkerSetup } from './crew-protocol.ts'

/** Milliseconds that this thread reads without a pause, stories waiting, before further threads are worth their start. */
const PATIENCE = 700
/** Stories that a worker holds: one that it reads, one that waits there while this thread is busy. */
const HELD = 2

export interface CrewOptions {
  /** Threads that read, this one among them; at least 1. */
  readonly threads: number
  readonly setup: WorkerSetup
  /** Reads a story in this thread. `alone`: no other thread reads beside it. */
  readonly readHere: (story: Story, alone: boolean) => Promise<Reading>
}

/** The built worker; of a checkout that runs from source, the source, by way of the loader that the checkout brings. */
export function startWorker(workerData: WorkerSetup): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./crew-worker.js', import.meta.url), { workerData })
  const source = JSON.stringify(new URL('./crew-worker.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import(${source})))`, { workerData, eval: true })
}

interface Waiting {
  readonly story: Story
  readonly resolve: (reading: Reading) => void
  readonly reject: (error: unknown) => void
}

interface Member {
  readonly worker: Worker
  isReady: boolean
  readonly held: Map<number, Waiting>
}

/**
 * Shares stories out among this thread and worker threads. The workers start when stories keep waiting, and load weights and
 * knowledge of their own; until then, and when one breaks, this thread reads. Where a story is read does not change its reading.
 */
export class Crew {
  readonly #options: CrewOptions
  readonly #queue: Waiting[] = []
  #members: Member[] = []
  #hasStarted = false
  #isBusyHere = false
  #busySince = 0
  #count = 0

  constructor(options: CrewOptions) {
    this.#options = options
  }

  read(story: Story): Promise<Reading> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length === 0) this.#busySince = performance.now()
      this.#queue.push({ story, resolve, reject })
      this.#share()
    })
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    const members = this.#members
    this.#members = []
    this.#hasStarted = true
    await Promise.all(members.map(({ worker }) => worker.terminate()))
  }

  /** Gives waiting stories away: to idle workers, then to this thread, then ahead to busy workers. */
  #share(): void {
    if (this.#queue.length > 0 && !this.#hasStarted && performance.now() - this.#busySince > PATIENCE) this.#start()
    for (let held = 0; held < HELD; held++) {
      for (const member of this.#members) if (member.isReady && member.held.size === held) this.#send(member)
      if (!this.#isBusyHere) void this.#readHere()
    }
  }

  #start(): void {
    this.#hasStarted = true
    for (let i = 1; i < this.#options.threads; i++) this.#members.push(this.#hire())
  }

  #hire(): Member {
    const worker = startWorker(this.#options.setup)
    worker.unref()
    const member: Member = { worker, isReady: false, held: new Map() }
    worker.on('message', (message: WorkerMessage) => this.#hear(member, message))
    worker.on('error', () => this.#lose(member))
    return member
  }

  #hear(member: Member, message: WorkerMessage): void {
    if (message.kind === 'ready') member.isReady = true
    else {
      const waiting = member.held.get(message.id)
      member.held.delete(message.id)
      if (member.held.size === 0) member.worker.unref()
      if (message.kind === 'done') waiting?.resolve(message.reading)
      else waiting?.reject(fromPlain(message.error))
    }
    this.#share()
  }

  /** What a broken worker held is read by others. */
  #lose(member: Member): void {
    this.#members = this.#members.filter((other) => other !== member)
    this.#queue.unshift(...member.held.values())
    this.#share()
  }

  #send(member: Member): void {
    const next = this.#queue.shift()
    if (next === undefined) return
    const id = this.#count++
    if (member.held.size === 0) member.worker.ref()
    member.held.set(id, next)
    member.worker.postMessage({ id, story: next.story })
  }

  async #readHere(): Promise<void> {
    const next = this.#queue.shift()
    if (next === undefined) return
    this.#isBusyHere = true
    await this.#options
      .readHere(
        next.story,
        this.#members.every((member) => !member.isReady),
      )
      .then(next.resolve, next.reject)
    this.#isBusyHere = false
    this.#share()
  }
}
