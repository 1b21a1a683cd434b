import type { MiddlewareHandler } from 'hono'
import type { Role } from '../pipeline/desk/role.ts'
import { answer, type Problem, problem } from './problem.ts'

export type { Role }

export interface Who {
  readonly name: string
  readonly role: Role
}

/** What the guard learns of a request, for the routes. */
export interface DeskEnv {
  Variables: {
    /** There wherever a route is reached, but for `GET /api/v1/me` and `POST /api/v1/session`, which nobody needs a token for. */
    who: Who
    /** Address of the other side; `-` where it is not known. */
    from: string
  }
}

/** Who asks a desk that listens to its own machine alone. */
export const AT_THE_DESK: Who = { name: 'desk', role: 'admin' }

const RANK: Readonly<Record<Role, number>> = { reader: 0, analyst: 1, admin: 2 }

/** Lets only those through who have the role, or a greater one. */
export const allow =
  (least: Role): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const { role } = c.get('who')
    return reaches(role, least) ? next() : answer(c, notAllowed(role, least))
  }

export const reaches = (role: Role, least: Role): boolean => RANK[role] >= RANK[least]

export const notAllowed = (role: Role, least: Role): Problem =>
  problem(403, { code: 'NOT_ALLOWED', detail: `this needs the role ${least}, and yours is ${role}`, hint: 'ask an admin for a token' })
