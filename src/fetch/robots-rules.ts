const MOST_CHARACTERS = 500_000
/** A parser matches each pattern against each character of an address: all patterns together are held to this. */
const MOST_OF_RULES = 100_000

/**
 * The part of a robots.txt that speaks to one agent or to all, as a robots.txt that says the same. A hostile file that names thousands
 * of agents over thousands of rules would else cost their product in time and memory.
 * @param agent product token, lower case
 */
export function rulesFor(text: string, agent: string): string {
  const kept: string[] = []
  let size = 0
  let named = new Set<string>()
  let inRules = false
  for (const line of text
    .slice(0, MOST_CHARACTERS)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)) {
    const [key, value] = fieldOf(line)
    if (key === 'user-agent') {
      if (inRules) named = new Set()
      inRules = false
      const name = value.toLowerCase().replace(/\/.*$/s, '').trim()
      if (name === agent || name === '*') named.add(name)
    } else if (key === 'allow' || key === 'disallow') {
      if (!inRules) kept.push(...[...named].map((name) => `user-agent: ${name}`))
      inRules = true
      if (named.size > 0) size += value.length + 10
      if (named.size > 0 && size <= MOST_OF_RULES) kept.push(`${key}: ${value.replace(/\*{2,}/g, '*')}`)
    }
  }
  return kept.join('\n')
}

/** Lower-case name and trimmed value of a line without its comment. */
function fieldOf(line: string): readonly [key: string, value: string] {
  const bare = line.split('#', 1)[0] ?? ''
  const colon = bare.indexOf(':')
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()]
}
