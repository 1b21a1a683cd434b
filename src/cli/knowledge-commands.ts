import { type Command, Option } from 'commander'
import type { Io } from './io.ts'
import { knowledgeCheckCommand } from './knowledge-command.ts'

/** Formats of `knowledge export`. */
export const EXPORT_FORMATS = ['tsv'] as const

export const OWN_KNOWLEDGE = 'a folder with actors, agents and rules of your own'
const DATA = 'data files to use instead of those of the package'
const INTO = 'the folder of your own knowledge; made when it is not there'

/** How a command is made, and where it leaves its exit code. */
export interface CommandKit {
  readonly command: (parent: Command, name: string, description: string) => Command
  readonly done: (code: number) => void
  readonly io: Io
}

/** Adds `check`, `export` and `import` under `chancery knowledge`. What they run is loaded when it is run. */
export function addKnowledgeCommands(knowledge: Command, kit: CommandKit): void {
  const { command, done, io } = kit
  command(knowledge, 'check', 'load all data files and check them')
    .option('--data <dir>', DATA)
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (options) => done(await knowledgeCheckCommand(options, io)))
  const exporting = command(knowledge, 'export', 'print what is known as a table')
  command(exporting, 'actors', 'print all actors as one actors.tsv')
    .addOption(new Option('--format <format>', 'how to print').choices(EXPORT_FORMATS).default('tsv'))
    .option('--data <dir>', DATA)
    .option('--knowledge <dir>', OWN_KNOWLEDGE)
    .action(async (options) => done(await (await import('./knowledge-export-command.ts')).exportActorsCommand(options, io)))
  addImports(command(knowledge, 'import', 'add actors, agents and rules to a folder of your own'), kit)
}

function addImports(importing: Command, { command, done, io }: CommandKit): void {
  const load = () => import('./knowledge-import-command.ts')
  command(importing, 'actors', 'merge an actors.tsv')
    .argument('<file>', 'a table as knowledge export prints it, perhaps gzipped; - is standard input')
    .requiredOption('--into <dir>', INTO)
    .option('--data <dir>', DATA)
    .action(async (file: string, options) => done(await (await load()).importActorsCommand(file, options, io)))
  command(importing, 'petrarch', 'take TABARI, PETRARCH and PETRARCH2 dictionaries')
    .argument('<files...>', 'dictionaries of actors, agents or verbs, perhaps gzipped')
    .requiredOption('--into <dir>', INTO)
    .option('--all', 'take also what is known already')
    .option('--data <dir>', DATA)
    .action(async (files: string[], options) => done(await (await load()).importPetrarchCommand(files, options, io)))
  command(importing, 'wikidata', 'take people and bodies of a Wikidata dump')
    .argument('<file>', 'one entity a line, perhaps gzipped')
    .requiredOption('--into <dir>', INTO)
    .option('--data <dir>', DATA)
    .action(async (file: string, options) => done(await (await load()).importWikidataCommand(file, options, io)))
  command(importing, 'geonames', 'add the places of a GeoNames dump')
    .argument('<file>', 'allCountries.txt or another dump of 19 columns, perhaps gzipped; - is standard input')
    .requiredOption('--into <dir>', INTO)
    .option('--data <dir>', DATA)
    .action(async (file: string, options) => {
      const { importGeonamesCommand } = await import('./knowledge-geonames-command.ts')
      done(await importGeonamesCommand(file, options, io))
    })
}
