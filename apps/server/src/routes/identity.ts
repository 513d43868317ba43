import { identityRequest } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readJson } from '../body.js'
import { HttpProblem } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { visitorOf } from '../shopper.js'

/** `POST /api/identity`: the visitor is the customer whom the shop's own server signed for, or nobody any more. */
export function identityRoutes({ assistant, visitors }: ServerContext): Hono {
  const routes = new Hono()
  routes.post('/', async (c) => {
    const identity = await readJson(c, identityRequest, 4 * 1024)
    const visitorId = visitorOf(c, visitors)
    if (identity.customerId === null) await assistant.service.forget(visitorId)
    else if (!(await assistant.service.identify(visitorId, identity)))
      throw new HttpProblem(
        403,
        'IDENTITY_NOT_SIGNED',
        {
          en: 'The identity is out of date, or was not signed with this shop’s secret.',
          zh: '身份已过期，或签名与本店密钥不符。',
        },
        { remedy: 'Sign customerId, a line feed and expires with the secret that `elmo keys identity` prints.' },
      )
    await assistant.profiles.catchUp()
    return c.body(null, 204)
  })
  return routes
}
