import type { MiddlewareHandler } from 'hono'
import { answer, problem } from './problem.ts'

/** What somebody may do: read; also correct, watch and send; also hand out tokens and change feeds. */
export type Role = 'reader' | 'analyst' | 'admin'

export interface Who {
  readonly name: string
  readonly role: Role
}

/** What the guard learns of a request, for the routes. */
export interface DeskEnv {
  Variables: { who: Who }
}

const RANK: Readonly<Record<Role, number>> = { reader: 0, analyst: 1, admin: 2 }

/** Lets only those through who have the role, or a greater one. */
export const allow =
  (least: Role): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const { role } = c.get('who')
    if (RANK[role] >= RANK[least]) return next()
    return answer(
      c,
      problem(403, { code: 'NOT_ALLOWED', detail: `this needs the role ${least}, and yours is ${role}`, hint: 'ask an admin for a token' }),
    )
  }
