import { readdirSync, readFileSync } from 'node:fs'

const SAMPLES = new URL('../samples/', import.meta.url)
const TOWNS = ['Karachi', 'Nairobi', 'Warsaw', 'Geneva', 'Lima', 'Quito', 'Oslo', 'Accra', 'Dhaka', 'Tunis', 'Hanoi', 'Sofia']

/**
 * `count` stories made from the samples: figures and towns change from one to the next, so that no two are alike and nothing can be
 * kept from one for another. The same count gives the same stories.
 */
export function benchStories(count: number): string[] {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
  return Array.from({ length: count }, (_, i) => vary(samples[i % samples.length] ?? '', i))
}

function vary(text: string, seed: number): string {
  const town = (name: string): string => TOWNS[(TOWNS.indexOf(name) + seed) % TOWNS.length] ?? name
  return text
    .replace(/\b[A-Z][a-z]{3,8}\b/g, (word) => (TOWNS.includes(word) ? town(word) : word))
    .replace(/\b\d\d\b/g, (n) => String(10 + ((Number(n) + seed) % 18)))
}
