/** Names of folders, the outermost first, as one path: `Africa/Wires`; a slash within a name becomes `\/`. Null for none. */
export const folderPath = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.map((name) => name.replace(/[\\/]/g, '\\$&')).join('/')

/** The names that `folderPath` joined. */
export function folderNames(path: string | null): string[] {
  if (path === null) return []
  const parts = path.match(/(?:\\[\s\S]|[^\\/])+/g) ?? []
  return parts.map((part) => part.replace(/\\([\s\S])/g, '$1'))
}
