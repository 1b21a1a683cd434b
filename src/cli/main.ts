import { processIo } from './io.ts'
import { run } from './run.ts'

/** Runs this process as the `chancery` command. A reader that stops reading our output (EPIPE) ends it quietly. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  process.exitCode = await run(process.argv.slice(2), processIo())
}
