import { type Command, Option } from 'commander'
import { type CommandKit, OWN_KNOWLEDGE } from './knowledge-commands.ts'
import { wholeNumber } from './option-values.ts'
import { withReader } from './reader-flags.ts'
import { RECORD_HOME } from './record-commands.ts'

const ID = 'an id that find prints'
const BY = 'who signs it (default: CHANCERY_USER)'
const DATA = 'data files to use instead of those of the package'

/** Adds the commands with which people decide on the record. What they run is loaded when it is run. */
export function addPeopleCommands(program: Command, kit: CommandKit): void {
  addDecide(program, kit)
  addDecisions(program, kit)
  addReview(program, kit)
  addRecode(program, kit)
}

const formats = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text')
const signed = (command: Command): Command =>
  command.option('--by <name>', BY).option('--note <words>', 'why').addOption(formats()).option('--home <dir>', RECORD_HOME)

function addDecide(program: Command, { command, done, io }: CommandKit): void {
  const load = () => import('./decide-command.ts')
  signed(command(program, 'correct', 'put a value right; the coded one stays beside it'))
    .argument('<id>', `${ID}, of a report, incident or commitment`)
    .argument('<path>', 'the value, such as tolls.killed or actors.0.country')
    .argument('<value>', 'what it is: words, a number, or JSON; null when nothing is known')
    .option('--data <dir>', DATA)
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (id: string, path: string, typed: string, options) =>
      done(await (await load()).correctCommand({ id, path, typed }, options, io)),
    )
  signed(command(program, 'join', 'say that incidents, or commitments, are one'))
    .argument('<ids...>', 'two or more')
    .action(async (ids: string[], options) => done(await (await load()).joinCommand(ids, options, io)))
  signed(command(program, 'split', 'say that some stories of an incident tell of another'))
    .argument('<incident>', `${ID}, of an incident or commitment`)
    .argument('<stories...>', 'its stories or accounts that are another one')
    .action(async (id: string, stories: string[], options) => done(await (await load()).splitCommand(id, stories, options, io)))
  signed(command(program, 'note', 'write a note on an item'))
    .argument('<id>', ID)
    .argument('<text>', 'the note')
    .action(async (id: string, text: string, options) => done(await (await load()).noteCommand(id, text, options, io)))
  signed(command(program, 'undo', 'take a decision back, or an undo'))
    .argument('<decision>', 'the id of the decision')
    .action(async (id: string, options) => done(await (await load()).undoCommand(id, options, io)))
}

function addDecisions(program: Command, { command, done, io }: CommandKit): void {
  command(program, 'decisions', 'what people decided: who, when, what, why, and what was undone')
    .argument('[id]', 'of one item')
    .addOption(formats())
    .option('--home <dir>', RECORD_HOME)
    .action(async (id: string | undefined, options) =>
      done(await (await import('./decide-command-list.ts')).decisionsCommand(id, options, io)),
    )
}

function addReview(program: Command, { command, done, io }: CommandKit): void {
  signed(command(program, 'review', "what most wants a person's eye; with a value, a verdict on it"))
    .argument('[id]', `${ID}, of a report, incident or commitment`)
    .argument('[path]', 'the value that was looked at')
    .argument('[value]', 'what it should be, whether coded so or not')
    .option('--size <n>', 'how many to print', wholeNumber(1_000_000), 20)
    .option('--data <dir>', DATA)
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (id: string | undefined, path: string | undefined, typed: string | undefined, options) => {
      const { reviewCommand } = await import('./review-command.ts')
      done(await reviewCommand({ id, path, typed }, options, io))
    })
  command(program, 'agreement', 'how far people agree on values that two or more looked at')
    .addOption(formats())
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./review-command-agreement.ts')).agreementCommand(options, io)))
}

function addRecode(program: Command, { command, done, io }: CommandKit): void {
  withReader(command(program, 'recode', 'read stored stories anew and show what changes, before it is accepted'))
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .option('--accept', 'keep the new readings')
    .option('--all', 'those too that this reader read')
    .option('--size <n>', 'how many stories at most', wholeNumber(1_000_000))
    .addOption(formats())
    .option('--home <dir>', RECORD_HOME)
    .action(async (options) => done(await (await import('./recode-command.ts')).recodeCommand(options, io)))
}
