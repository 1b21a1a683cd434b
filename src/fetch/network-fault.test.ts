import { expect, it } from 'vitest'
import { ForbiddenAddress, faultOf } from './network-fault.ts'

const coded = (code: string, more: ErrorOptions = {}): Error => Object.assign(new Error('odd', more), { code })

it.each<[unknown, string]>([
  [coded('ENOTFOUND'), 'unknown-host'],
  [coded('EAI_AGAIN'), 'network'],
  [coded('ECONNREFUSED'), 'refused'],
  [coded('ETIMEDOUT'), 'timeout'],
  [coded('CERT_HAS_EXPIRED'), 'tls'],
  [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
  [coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
  [coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls'],
  [coded('HPE_INVALID_CONSTANT'), 'network'],
  [new DOMException('late', 'TimeoutError'), 'timeout'],
  [new Error('outer', { cause: coded('ECONNREFUSED') }), 'refused'],
  [new AggregateError([coded('EHOSTUNREACH'), coded('ECONNREFUSED')], 'all'), 'network'],
  [new AggregateError([coded('ETIMEDOUT'), new ForbiddenAddress('inner.example resolves to 10.0.0.5')], 'all'), 'private-address'],
  ['a word', 'network'],
  [null, 'network'],
])('%s is told as %s', (thrown, reason) => {
  expect(faultOf(thrown)).toMatchObject({ reason, message: expect.stringMatching(/\w{4}/) })
})

it('is not led into a circle of causes', () => {
  const error = new Error('round')
  error.cause = error
  expect(faultOf(error).reason).toBe('network')
})
