import { QUADS } from './quad-bars.ts'

/** Heads of the columns of a table that has one for each quad class. */
export const QuadHeads = () =>
  QUADS.map((quad) => (
    <th key={quad} scope="col" className="num">
      {quad}
    </th>
  ))
