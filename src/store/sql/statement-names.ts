/** More texts than a writer has: those that a filter makes up are without end, and each would be held by the server. */
const MOST = 100

/** Names texts of statements, so that a server reads and plans each once a connection; null for a new text when there are enough. */
export function makeStatementNames(): (text: string) => string | null {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST) return known ?? null
    const name = `chancery_${names.size}`
    names.set(text, name)
    return name
  }
}
