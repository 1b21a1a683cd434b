// npm start: installs and builds what is needed, reads one sample story and prints what it coded, then opens the desk on this machine
// with a record of its own (the folder chancery-sample) that fills from the sample wire while it answers.
//
//   npm start [-- --port N]    what follows goes to `chancery serve`
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exec, ROOT, setUp } from './setup.mjs'

const HOME = 'chancery-sample'
const named = (folder, ending) =>
  readdirSync(join(ROOT, 'samples', folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join('samples', folder, name))

setUp()
// The samples are never mixed with a record that somebody keeps.
const { DATABASE_URL: _, ...env } = process.env
const chancery = (...args) => exec(process.execPath, ['bin/chancery', ...args], { env: { DATABASE_URL: '' } })
const read = chancery('read', join('samples', '06-brief.txt'))
if (!read.ok) process.exit(read.status)
if (!existsSync(join(ROOT, HOME, 'record')))
  for (const watch of named('watches', '.json')) {
    const added = exec(process.execPath, ['bin/chancery', 'watch', 'add', watch, '--home', HOME], {
      quiet: true,
      env: { DATABASE_URL: '' },
    })
    if (!added.ok) process.stderr.write(added.output)
  }
const samples = [...named('wire', '.jsonl'), ...named('record', '.jsonl')]
const desk = spawn(process.execPath, ['bin/chancery', 'serve', '--home', HOME, '--import', ...samples, ...process.argv.slice(2)], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
})
// The desk has ^C from the terminal too, and ends by itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal))
desk.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
