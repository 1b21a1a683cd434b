import { Link } from 'wouter'
import { codeOf } from '../data/actor-answer.ts'
import { addressOfActor } from '../data/addresses.ts'

interface Party {
  readonly name: string
  readonly entity: string | null
  readonly country: string | null
}

/** A party by its name, which leads to its page where the record knows more of it than words. */
export function PartyLink({ party }: { readonly party: Party }) {
  const code = codeOf(party)
  return code === null ? party.name : <Link href={addressOfActor(code)}>{party.name}</Link>
}
