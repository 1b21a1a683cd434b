import type { Head } from '../../format.ts'

export const detect = ({ text }: Head): boolean => /^\{\s*(?:"|\}|$)|^\[\s*(?:\{|\]|$)/.test(text)
