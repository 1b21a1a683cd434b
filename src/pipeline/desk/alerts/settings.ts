import { makePoster } from '../../../fetch/post.ts'
import { ChanceryError } from '../../../kit/errors.ts'
import { makeMail } from './mail.ts'
import type { AlertPorts } from './make-alerts.ts'

/**
 * How alerts go out, from the environment: `CHANCERY_SMTP_URL` and `CHANCERY_MAIL_FROM` for mail, `CHANCERY_WEBHOOK_PRIVATE=1` lets
 * webhooks be on this machine or in a private network. Throws ChanceryError USAGE for what is none of these; it repeats no password.
 */
export function alertSettings(env: Readonly<Record<string, string | undefined>>): Pick<AlertPorts, 'poster' | 'mail' | 'allowPrivate'> {
  const { CHANCERY_SMTP_URL: url = '', CHANCERY_MAIL_FROM: from = '', CHANCERY_WEBHOOK_PRIVATE: own = '' } = env
  if ((url === '') !== (from === ''))
    throw new ChanceryError('USAGE', `${url === '' ? 'CHANCERY_SMTP_URL' : 'CHANCERY_MAIL_FROM'} is not set`, {
      hint: 'mail needs both CHANCERY_SMTP_URL and CHANCERY_MAIL_FROM',
    })
  if (own !== '' && own !== '0' && own !== '1')
    throw new ChanceryError('USAGE', 'CHANCERY_WEBHOOK_PRIVATE is neither 0 nor 1', {
      hint: 'give 1 to let webhooks be in a private network',
    })
  return { poster: makePoster(), mail: url === '' ? null : makeMail({ url, from }), allowPrivate: own === '1' }
}
