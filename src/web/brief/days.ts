const DAY_MS = 86_400_000

/** The week that ends on the day of an instant, as ISO days: what a brief is of when nobody says. */
export function weekTo(iso: string): { readonly from: string; readonly to: string } {
  const to = iso.slice(0, 10)
  return { from: new Date(Date.parse(`${to}T00:00:00Z`) - 6 * DAY_MS).toISOString().slice(0, 10), to }
}
