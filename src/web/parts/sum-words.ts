/** `KES 35 million`: a sum with the code of its currency, at most four digits of it. */
export function sumWords({ value, currency }: { readonly value: number; readonly currency: string }): string {
  const format = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 })
  return `${currency} ${value < 10_000 ? value.toLocaleString('en') : format.format(value)}`
}
