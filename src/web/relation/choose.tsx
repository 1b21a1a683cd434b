import { Link } from 'wouter'
import { type ActorAnswer, calledOf } from '../data/actor-answer.ts'
import { addressOfPair } from '../data/addresses.ts'
import { useAsk } from '../data/use-ask.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { OthersOf } from './others.tsx'

/** Pairs that say what may be written into the fields. */
const EXAMPLES = [
  ['China', 'Pakistan'],
  ['Kenya', 'Ethiopia'],
  ['Turkey', 'Kenya'],
] as const

/** What stands there before two parties are named: examples, or those with whom the one has most to do. */
export function Choose({ one }: { readonly one: string }) {
  const query = useAsk<ActorAnswer>('actor', { name: one }, one !== '')
  if (one === '') return <Examples />
  return (
    <Answered query={query}>
      {(actor) =>
        actor.others.length === 0 ? (
          <Empty title={`The record has no event between ${calledOf(actor)} and another`}>Name somebody else.</Empty>
        ) : (
          <section className="stack">
            <h2>{calledOf(actor)} and whom?</h2>
            <OthersOf actor={actor} />
          </section>
        )
      }
    </Answered>
  )
}

function Examples() {
  return (
    <Empty title="Name two parties">
      <p>Countries, groups, bodies or people, by name or code. For example:</p>
      <p className="choices">
        {EXAMPLES.map(([one, other]) => (
          <Link key={one} className="button" href={addressOfPair(one, other)}>
            {one} and {other}
          </Link>
        ))}
      </p>
    </Empty>
  )
}
