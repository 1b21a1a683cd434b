import { movedDay } from '../../kit/when.ts'

/** The week that ends on the day of an instant, as ISO days: what a brief is of when nobody says. */
export const weekTo = (iso: string): { readonly from: string; readonly to: string } => ({ from: movedDay(iso, -6), to: movedDay(iso, 0) })
