import type { Country } from './actors-states.ts'
import type { FormerState } from './former-states.ts'

/** Countries by the codes of other lists. Each look-up gives null for a code that its list lacks. */
export interface CountryCodes {
  /** FIPS 10-4, as GDELT writes countries: two letters, in any case. */
  byFips(code: string): Country | null
  /** Correlates of War: number, its digits, or abbreviation in any case. States that have gone give the one they count to today. */
  byCow(code: number | string): Country | null
  /** Alpha-3 codes that ISO has withdrawn (SUN, YUG, ZAR): the state they count to today. */
  byFormerIso(code: string): Country | null
}

export function countryCodes(countries: ReadonlyMap<string, Country>, former: readonly FormerState[]): CountryCodes {
  const fips = new Map<string, Country>()
  const cow = new Map<string, Country>()
  const iso = new Map<string, Country>()
  for (const country of countries.values()) {
    for (const code of country.fips) fips.set(code, country)
    if (country.cow) for (const key of keysOf(country.cow)) cow.set(key, country)
  }
  for (const state of former) {
    const country = countries.get(state.code)
    if (!country) continue
    if (state.iso) iso.set(state.iso, country)
    if (state.cow) for (const key of keysOf(state.cow)) if (!cow.has(key)) cow.set(key, country)
  }
  return {
    byFips: (code) => fips.get(code.toUpperCase()) ?? null,
    byCow: (code) => cow.get(String(code).toUpperCase()) ?? null,
    byFormerIso: (code) => iso.get(code.toUpperCase()) ?? null,
  }
}

const keysOf = (cow: { readonly number: number; readonly abbreviation: string }): string[] => [String(cow.number), cow.abbreviation]
