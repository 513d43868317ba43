import { clausesOf, clauseText, type PolicyBook, type RuleVerdict } from '@elmo-chat/orders'
import { type OrderAllowed, orderDecision, type PolicyState, policyBook } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readJson } from '../body.js'
import { HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { author } from './documents.js'
import { readOrderQuery } from './orders.js'

/** `/api/console/orders/…` and `/api/console/policy`: what the console shows of orders and lets decide. Behind its guard. */
export function ordersConsoleRoutes(context: ServerContext): Hono {
  const { orders } = context.assistant
  const routes = new Hono()
  const detail = async (id: string) => {
    const found = await orders.find(id)
    if (!found) throw unknown()
    return { ...found, allowed: found.allowed.map(allowedBy(await orders.policy())) }
  }
  routes.get('/orders', async (c) => c.json(await orders.list(readOrderQuery(c))))
  routes.get('/orders/:id', async (c) => c.json(await detail(c.req.param('id'))))
  routes.post('/orders/:id/decide', async (c) => {
    const { requestId, approved } = await readJson(c, orderDecision)
    const done = await orders.decide(c.req.param('id'), requestId, approved, await author(c, context))
    if (!done.ok && done.error.code === 'ORDER_UNKNOWN') throw unknown()
    if (!done.ok)
      throw new HttpProblem(409, done.error.code, {
        en: 'The request was decided already.',
        zh: '该申请已被处理。',
      })
    return c.json(await detail(c.req.param('id')))
  })
  routes.post('/orders/:id/preview', async (c) => {
    const draft = await readJson(c, policyBook)
    const found = await orders.preview(c.req.param('id'), draft)
    if (!found) throw unknown()
    return c.json({ allowed: found.map(allowedBy(draft)) })
  })

  const state = async (): Promise<PolicyState> => {
    const history = await orders.policies()
    return { book: policyBook.parse(await orders.policy()), history }
  }
  routes.get('/policy', async (c) => c.json(await state()))
  routes.post('/policy/preview', async (c) => c.json(await orders.previewAll(await readJson(c, policyBook))))
  routes.put('/policy', async (c) => {
    const saved = await orders.savePolicy(await readJson(c, policyBook), await author(c, context))
    if (!saved.ok && saved.error.code === 'POLICY_WRONG') return c.json({ problems: saved.error.problems }, 422)
    if (!saved.ok)
      throw new HttpProblem(409, saved.error.code, {
        en: 'Someone else saved the policy meanwhile.',
        zh: '他人已保存了新的政策。',
      })
    return c.json(await state())
  })
  return routes
}

const unknown = () => notFound({ en: 'order', zh: '订单' })

/** A verdict with the clause as it reads, its numbers in it. */
const allowedBy = (policy: PolicyBook) => {
  const numbers = new Map(clausesOf(policy).map(({ clause, numbers }) => [clause.id, numbers]))
  return ({ rule, lineId, reasons, verdict: { allowed, clause, ...verdict } }: RuleVerdict): OrderAllowed => {
    const words = (language: 'en' | 'zh') => (clause ? clauseText(clause, numbers.get(clause.id) ?? {}, language) : '')
    return {
      ...{ rule, lineId, reasons, allowed },
      code: 'code' in verdict ? verdict.code : null,
      clause: clause && { text: { en: words('en'), zh: words('zh') }, version: clause.version },
    }
  }
}
