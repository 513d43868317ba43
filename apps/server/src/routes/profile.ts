import type { Assistant } from '@elmo-chat/assistant'
import { type ProfileAnswer, profileRequest } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readJson } from '../body.js'
import type { ServerContext } from '../server-context.js'
import { provenVisitor, visitorOf } from '../shopper.js'

/** `/api/profile`: what a shopper's lists are made of, and their choice. */
export function profileRoutes({ assistant, visitors }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', (c) => {
    const visitorId = provenVisitor(c, visitors)
    return c.json(visitorId === null ? NOBODY : answerOf(assistant.profiles.standingOf(visitorId)))
  })
  routes.post('/', async (c) => {
    const wanted = await readJson(c, profileRequest, 1024)
    const chosen = { ...keptOf('joined', wanted.joined), ...keptOf('personal', wanted.personal) }
    return c.json(answerOf(await assistant.profiles.choose(visitorOf(c, visitors), chosen)))
  })
  return routes
}

const NOBODY: ProfileAnswer = { customer: false, devices: 0, joined: true, personal: true }

type Standing = ReturnType<Assistant['profiles']['standingOf']>

const answerOf = ({ customerId, visitors, joined, personal }: Standing): ProfileAnswer => ({
  customer: customerId !== null,
  devices: visitors.length,
  joined,
  personal,
})

const keptOf = <Name extends string>(name: Name, value: boolean | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, boolean>)
