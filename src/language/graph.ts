import type { Span } from '../kit/span.ts'
import type { Doc, Token } from './doc.ts'

/** Walks a Doc's syntax. Build one per Doc: children are indexed once. */
export class Graph {
  readonly doc: Doc
  readonly #children: readonly (readonly number[])[]
  /** Relation of each token without its subtype. */
  readonly #bases: readonly string[]

  constructor(doc: Doc) {
    this.doc = doc
    const children: number[][] = doc.tokens.map(() => [])
    for (const t of doc.tokens) if (t.head >= 0) children[t.head]?.push(t.index)
    this.#children = children
    this.#bases = doc.tokens.map(({ deprel }) => baseOf(deprel))
  }

  token(index: number): Token {
    const token = this.doc.tokens[index]
    if (!token) throw new RangeError(`no token ${index}`)
    return token
  }

  /** Dependents in text order. */
  children(index: number): readonly number[] {
    return this.#children[index] ?? []
  }

  /** Dependents whose relation, or its part before the colon, is one of `deprels`. */
  dependents(index: number, ...deprels: readonly string[]): number[] {
    const children = this.#children[index]
    return children === undefined || children.length === 0 ? [] : children.filter((c) => this.#is(c, deprels))
  }

  dependent(index: number, ...deprels: readonly string[]): number | undefined {
    return this.#children[index]?.find((c) => this.#is(c, deprels))
  }

  #is(token: number, deprels: readonly string[]): boolean {
    return deprels.includes(this.#bases[token] as string) || deprels.includes(this.token(token).deprel)
  }

  /** The token and all below it, in text order; `stop` prunes a child and what hangs on it. */
  subtree(index: number, stop?: (token: Token) => boolean): number[] {
    const out: number[] = [index]
    for (let i = 0; i < out.length; i++) {
      for (const c of this.children(out[i] as number)) if (!stop?.(this.token(c))) out.push(c)
    }
    return out.sort((a, b) => a - b)
  }

  /** Smallest span over the given tokens. */
  spanOf(indices: readonly number[]): Span {
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (const i of indices) {
      const [s, e] = this.token(i).span
      if (s < start) start = s
      if (e > end) end = e
    }
    return [start, end]
  }

  /** Governors from the token's own up to the root. */
  *ancestors(index: number): Generator<Token> {
    for (let i = this.token(index).head; i >= 0; ) {
      const token = this.token(i)
      yield token
      i = token.head
    }
  }
}

function baseOf(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
