import { Link } from 'wouter'
import type { ActorAnswer } from '../data/actor-answer.ts'
import { addressOfPair } from '../data/addresses.ts'
import { Scrolls } from '../parts/scrolls.tsx'

/** Those with whom an actor has most to do; each leads to the two through time. */
export function OthersOf({ actor }: { readonly actor: ActorAnswer }) {
  const code = actor.taken.codes.length === 1 ? actor.taken.codes[0] : undefined
  return (
    <Scrolls label="Others">
      <table>
        <thead>
          <tr>
            <th scope="col">Other</th>
            <th scope="col" className="num">
              To them
            </th>
            <th scope="col" className="num">
              By them
            </th>
            <th scope="col" className="num">
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {actor.others.map((other) => (
            <tr key={other.code ?? other.name}>
              <th scope="row">
                {other.code === null || code === undefined ? other.name : <Link href={addressOfPair(code, other.code)}>{other.name}</Link>}
              </th>
              <td className="num">{other.toIt}</td>
              <td className="num">{other.byIt}</td>
              <td className="num">{other.together}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}
