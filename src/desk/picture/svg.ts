import { escapeHtml } from '../../wire/html/escape.ts'

type Value = string | number | null

/** An element of SVG; attributes and text are escaped, and an attribute that is null is left out. `inner` is SVG already. */
export function tag(name: string, attributes: Readonly<Record<string, Value>>, inner = ''): string {
  const all = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escapeHtml(value)}"`]))
    .join('')
  return inner === '' ? `<${name}${all}/>` : `<${name}${all}>${inner}</${name}>`
}

export const words = (text: string): string => escapeHtml(text.replace(/\s+/g, ' ').trim())

/** A number of pixels with at most one decimal. */
export const short = (value: number): string => String(Math.round(value * 10) / 10)

/** What a picture says to one who does not see it. */
export interface PictureWords {
  readonly title: string
  readonly about: string
  /** Tells this picture from others of the page; letters, digits and `-`. */
  readonly id: string
}

/** A picture as an element that scales to its place, with its title and what it shows in words. It has no script and no style of its own. */
export function svgOf({ width, height }: Size, { title, about, id }: PictureWords, inner: string): string {
  const attributes = {
    ...{ class: 'picture', viewBox: `0 0 ${short(width)} ${short(height)}`, width: '100%', role: 'img' },
    ...{ 'aria-labelledby': `${id}-title ${id}-desc`, 'font-family': 'inherit', 'font-size': 11 },
  }
  const told = `<title id="${escapeHtml(id)}-title">${words(title)}</title><desc id="${escapeHtml(id)}-desc">${words(about)}</desc>`
  return tag('svg', { ...attributes, xmlns: 'http://www.w3.org/2000/svg' }, `${told}${inner}`)
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** About how wide a text is, in pixels, where nothing can measure it. */
export const widthOf = (text: string, size = 11): number => [...text].length * size * 0.56
