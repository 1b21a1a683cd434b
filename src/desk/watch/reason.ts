import type { Filter } from '../../record/filter.ts'

/** One condition of a watch that an incident fits, in words. */
export interface Reason {
  readonly about: keyof Filter | 'areas'
  /** `hit people of TUR`, `within 12 km of Witu quarry`. */
  readonly says: string
  /** Name of the area, and kilometres to it (0 within it); null where the reason is another or the distance is not known. */
  readonly area: string | null
  readonly km: number | null
}
