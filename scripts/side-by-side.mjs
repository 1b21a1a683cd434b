// Processes that run beside each other, as many as there are cores. Plain Node, no packages.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { ROOT } from './setup.mjs'

/** Runs a program in the root, quietly; resolves to whether it ended well, its standard output, and that with standard error. */
export function start(command, args, { env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text))
  return new Promise((end) => {
    child.once('error', (error) => end({ ok: false, stdout: '', output: `${command}: ${error.message}` }))
    child.once('close', (status) => end({ ok: status === 0, stdout: said.stdout, output: `${said.stdout}${said.stderr}` }))
  })
}

/**
 * Does something for each item, several at a time, begun in their order. `act` gives a promise; gives those promises, in the order of the
 * items.
 */
export function sideBySide(items, act, lanes = availableParallelism()) {
  const tasks = items.map((item) => {
    const task = {}
    task.done = new Promise((end) => {
      task.begin = () => {
        end(act(item))
        return task.done
      }
    })
    return task
  })
  const waiting = tasks.values()
  const lane = async () => {
    for (const { begin } of waiting) await begin().catch(() => {})
  }
  for (let i = 0; i < lanes; i++) lane()
  return tasks.map(({ done }) => done)
}
