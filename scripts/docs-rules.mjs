// What check-docs.mjs asks of a page, as functions of texts; `selfTest` plants a fault for each of them.

/** Words that stand nowhere in the page between backticks. */
export const missingWords = (page, words) => [...new Set(words)].filter((word) => !page.includes(`\`${word}\``))

/** Commands of a help text: the first word of each row under `Commands:`. */
function commandsOf(text) {
  const rows = (text.split(/^Commands:\n/m)[1]?.split('\n\n')[0] ?? '').split('\n')
  return rows.flatMap((row) => /^ {2}([a-z]+)/.exec(row)?.[1] ?? []).filter((name) => name !== 'help')
}

const optionsOf = (text) => [...text.matchAll(/^ {2,}(?:-\w, )?(--[a-z-]+)/gm)].map((m) => m[1])

/**
 * Commands (each wants a heading `## chancery NAME`) and options that the manual lacks. `help(...command)` resolves to the help of a command.
 * Options are looked for under the command's own heading, or under `## Options of every command`.
 */
export async function missingCommands(manual, help, path = []) {
  const name = ['chancery', ...path].join(' ')
  const text = await help(...path)
  const below = commandsOf(text)
  const own = below.length > 0 ? manual : sectionOf(manual, name)
  if (own === null) return [`docs/manual.md: no heading for ${name}`]
  const shared = sectionOf(manual, 'Options of every command') ?? ''
  const options = optionsOf(text).filter((option) => !`${own}${shared}`.includes(`\`${option}`))
  const deeper = await Promise.all(below.map((command) => missingCommands(manual, help, [...path, command])))
  return [
    ...(text.trim() === '' ? [`${name} --help prints nothing`] : []),
    ...options.map((option) => `docs/manual.md: ${name} has ${option}, of which nothing is said`),
    ...deeper.flat(),
  ]
}

/** The text under a heading, up to the next heading; null when there is no such heading. */
function sectionOf(page, heading) {
  const parts = page.split(/^#{2,4} /m)
  const found = parts.find((part) => part.slice(0, part.indexOf('\n')).replaceAll('`', '').trim() === heading)
  return found ?? null
}

/** `[name of the section, its fields]` of each object that the schema names, and of the reading itself. */
function objectsOf(schema) {
  const named = Object.entries(schema.$defs ?? {})
  return [['Reading', schema], ...named].map(([name, object]) => [name, Object.keys(object.properties ?? {})])
}

const rowsOf = (section) => [...section.matchAll(/^\| `([A-Za-z0-9]+)`/gm)].map((m) => m[1])

/** Fields of the schema that have no row in the section of their object. */
export function missingFields(page, schema) {
  return objectsOf(schema).flatMap(([name, fields]) => {
    const section = sectionOf(page, name)
    if (section === null) return [`docs/output.md: no heading for ${name}`]
    const rows = rowsOf(section)
    return fields.filter((field) => !rows.includes(field)).map((field) => `docs/output.md: ${name} has no row for ${field}`)
  })
}

/** Rows of the page that name no field of the schema. */
export function strayFields(page, schema) {
  return objectsOf(schema).flatMap(([name, fields]) =>
    rowsOf(sectionOf(page, name) ?? '')
      .filter((row) => !fields.includes(row))
      .map((row) => `docs/output.md: ${name} has a row for ${row}, which the schema lacks`),
  )
}

/** Each rule is shown a fault that it must see; returns what was not seen. */
export async function selfTest() {
  const manual = '## chancery sing\n`--loud`\n'
  const help = async (...path) => (path.length === 0 ? 'Commands:\n  sing [x]\n  dance\n' : '  --loud  x\n  --soft  y\n')
  const schema = { properties: { a: {}, b: {} } }
  const page = '## Reading\n| `a` | x |\n| `c` | x |\n'
  const commands = await missingCommands(manual, help)
  const expected = [
    ['a missing command', commands.includes('docs/manual.md: no heading for chancery dance')],
    ['a missing option', commands.includes('docs/manual.md: chancery sing has --soft, of which nothing is said')],
    ['a missing word', missingWords('`one`', ['one', 'two']).join() === 'two'],
    ['a missing field', missingFields(page, schema).join() === 'docs/output.md: Reading has no row for b'],
    ['a stray field', strayFields(page, schema).length === 1],
  ]
  return expected.filter(([, seen]) => !seen).map(([what]) => `planted fault not caught: ${what}`)
}
