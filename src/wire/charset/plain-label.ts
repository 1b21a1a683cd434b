/** A label as it is compared: lower case, only letters and digits, without the `cs` and `x-` that registries set before it. */
export const plainLabel = (label: string): string =>
  label
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^(?:cs|x)(?=[a-z])/, '')
