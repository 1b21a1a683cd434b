import { sayFigure } from '../../kit/say.ts'
import type { TollFigure } from '../../record/incident-record.ts'

/** `9 abducted`, `at least 12 injured`. */
export const sayToll = ({ kind, low, high }: Pick<TollFigure, 'low' | 'high'> & { readonly kind: string }): string =>
  `${sayFigure(low, high)} ${kind}`
