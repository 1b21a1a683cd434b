/** Names of the colours of pictures, each a CSS custom property that a page may set. */
const LIGHT = {
  ...{ sea: '#e9f0f4', land: '#fbf8f1', border: '#b9b2a3', coast: '#8fa3ad', country: '#7d7667' },
  ...{
    mark: '#b3261e',
    'mark-line': '#7c140e',
    ring: '#b3261e',
    area: '#1d5fa8',
    text: '#2b2a28',
    dim: '#66635c',
    grid: '#dcd8cf',
    halo: '#fbf8f1',
  },
  ...{ bar: '#33658a', killed: '#b3261e', s1: '#b3261e', s2: '#1d5fa8', s3: '#8a5a00', s4: '#1b7a4b', s5: '#7b3fa0', s6: '#55524c' },
} as const

const DARK: Readonly<Record<Colour, string>> = {
  ...{ sea: '#12202a', land: '#262a2c', border: '#5d6468', coast: '#54707f', country: '#99a0a3' },
  ...{
    mark: '#ff7a6b',
    'mark-line': '#ffc2ba',
    ring: '#ff9d92',
    area: '#7fb6ee',
    text: '#ebe9e4',
    dim: '#a9a59c',
    grid: '#3b4044',
    halo: '#1b1f21',
  },
  ...{ bar: '#7fb2d6', killed: '#ff7a6b', s1: '#ff8a7d', s2: '#7fb6ee', s3: '#e0ac4c', s4: '#68c795', s5: '#c79be6', s6: '#b5b1a8' },
}

export type Colour = keyof typeof LIGHT

/** A colour for an attribute: the page's, else the light one. */
export const colour = (name: Colour): string => `var(--picture-${name}, ${LIGHT[name]})`

/** CSS with the colours for light, dark and paper. */
export const PICTURE_CSS = `:root { ${listed(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${listed(DARK)} } }
svg.picture { display: block; max-width: 100%; height: auto; overflow: hidden } svg.picture a { text-decoration: none } svg.picture a:focus-visible { outline: 2px solid }`

function listed(colours: Readonly<Record<Colour, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--picture-${name}: ${value}`)
    .join('; ')
}
