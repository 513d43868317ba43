import type { Result } from '@elmo-chat/kernel'
import {
  compareRequest,
  correctionDraft,
  judgement,
  pathRequest,
  previewRequest,
  queryList,
  type RuleDraft,
  ruleDraft,
  testDraft,
} from '@elmo-chat/protocol'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { readLimit } from '../filters.js'
import { readJudgements } from '../judgements.js'
import { badRequest, HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { languageOf } from './language-of.js'
import { settled } from './settled.js'

const USUAL_DAYS = 30
const MOST_DAYS = 365
const promotion = z.strictObject({ force: z.boolean().optional() })
const evaluation = z.strictObject({
  judgements: z.array(judgement).min(1).max(20_000),
  ranker: z.string().max(64).optional(),
})
const EVALUATION_LIMIT = 8 * 1024 * 1024

const noRule = () => notFound({ en: 'rule', zh: '规则' })
const noTest = () => notFound({ en: 'relevance test', zh: '搜索测试' })

/** `/api/console/search/…`: what people search for, and what the merchant steers of it. Behind the console's guard. */
export function searchConsoleRoutes(context: ServerContext): Hono {
  const { assistant } = context
  const { steering } = assistant
  const routes = new Hono()
  const author = async (c: Context) => (await consoleUser(c, context))?.email ?? 'server key'
  const language = (c: Context, wanted?: 'en' | 'zh') => wanted ?? languageOf(c) ?? assistant.settings.defaultLanguage

  routes.get('/analytics', async (c) =>
    c.json(await steering.analytics(readDays(c), asLanguage(c.req.query('language')))),
  )
  routes.get('/queries', async (c) => {
    const list = queryList.safeParse(c.req.query('list') || 'top')
    if (!list.success)
      throw badRequest('LIST_UNKNOWN', {
        en: `list is one of ${queryList.options.join(', ')}.`,
        zh: `list 应为 ${queryList.options.join('、')} 之一。`,
      })
    return c.json(
      await steering.queries({
        list: list.data,
        days: readDays(c),
        q: (c.req.query('q') ?? '').slice(0, 200),
        limit: readLimit(c.req.query('limit'), 50, 100),
        cursor: c.req.query('cursor') || undefined,
      }),
    )
  })
  routes.post('/path', async (c) => {
    const request = await readJson(c, pathRequest)
    return c.json(settled(await steering.path(request, language(c, request.language))))
  })

  routes.get('/rules', async (c) => c.json({ rules: await steering.rules() }))
  routes.post('/rules', async (c) =>
    c.json(added(await steering.addRule(await readRule(c), await author(c)), { en: 'rules', zh: '规则' }), 201),
  )
  routes.post('/rules/preview', async (c) => {
    const request = await readJson(c, previewRequest)
    return c.json(await steering.preview(request, language(c, request.language)))
  })
  routes.put('/rules/:id', async (c) => {
    const rule = await steering.changeRule(c.req.param('id'), await readRule(c), await author(c))
    if (!rule) throw noRule()
    return c.json(rule)
  })
  routes.delete('/rules/:id', async (c) => {
    if (!(await steering.removeRule(c.req.param('id'), await author(c)))) throw noRule()
    return c.body(null, 204)
  })

  routes.get('/tests', async (c) => c.json(await steering.relevanceTests()))
  routes.post('/tests', async (c) => {
    const test = await steering.addTest(await readJson(c, testDraft), await author(c))
    return c.json(added(test, { en: 'relevance tests', zh: '搜索测试' }), 201)
  })
  routes.post('/tests/run', async (c) => c.json(await steering.runTests()))
  routes.put('/tests/:id', async (c) => {
    const test = await steering.changeTest(c.req.param('id'), await readJson(c, testDraft), await author(c))
    if (!test) throw noTest()
    return c.json(test)
  })
  routes.delete('/tests/:id', async (c) => {
    if (!(await steering.removeTest(c.req.param('id'), await author(c)))) throw noTest()
    return c.body(null, 204)
  })

  routes.get('/rankers', async (c) => c.json(await steering.rankers()))
  routes.post('/rankers/train', async (c) => c.json(settled(await steering.trainRanker(await author(c))), 201))
  routes.post('/rankers/rollback', async (c) => {
    settled(await steering.rollBack(await author(c)))
    return c.json(await steering.rankers())
  })
  routes.post('/rankers/compare', async (c) =>
    c.json(settled(await steering.compare(await readJson(c, compareRequest)))),
  )
  routes.post('/rankers/evaluate', async (c) => {
    const { judgements, ranker } = await readJson(c, evaluation, EVALUATION_LIMIT)
    return c.json(settled(await steering.evaluate(judgements, ranker)))
  })
  routes.post('/rankers/:id/promote', async (c) => {
    const { force = false } = await readJson(c, promotion)
    settled(await steering.promote(c.req.param('id'), { force, by: await author(c) }))
    return c.json(await steering.rankers())
  })

  routes.post('/encoder/train', async (c) => c.json(settled(await steering.trainEncoder(await author(c))), 201))

  routes.get('/judgements', async (c) =>
    c.json(
      await steering.judgements({
        q: (c.req.query('q') ?? '').slice(0, 200),
        limit: readLimit(c.req.query('limit'), 100, 500),
        cursor: c.req.query('cursor') || undefined,
      }),
    ),
  )
  routes.post('/judgements', async (c) => {
    const { value, rows, problems } = await readJudgements(c)
    const kept = await steering.addJudgements(value, await author(c), rows)
    const all = [...problems, ...kept.problems]
    return c.json({
      accepted: kept.accepted,
      problems: all.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)),
    })
  })
  routes.delete('/judgements', async (c) => {
    const which = { query: judgedQuery(c), productId: c.req.query('productId') || undefined }
    if (!(await steering.removeJudgements(which, await author(c)))) throw notFound({ en: 'judgement', zh: '评判' })
    return c.body(null, 204)
  })
  routes.get('/judgements/queries', async (c) =>
    c.json(
      await steering.judgedQueries({
        q: (c.req.query('q') ?? '').slice(0, 200),
        limit: readLimit(c.req.query('limit'), 50, 100),
        cursor: c.req.query('cursor') || undefined,
      }),
    ),
  )
  routes.get('/judgements/products', async (c) =>
    c.json(
      await steering.judgedProducts({
        query: judgedQuery(c),
        limit: readLimit(c.req.query('limit'), 500, 500),
        cursor: c.req.query('cursor') || undefined,
      }),
    ),
  )

  return routes
}

/** `/api/console/corrections`: what the merchant says that customers meant, and `POST /train` to learn from it. */
export function correctionRoutes(context: ServerContext): Hono {
  const { steering } = context.assistant
  const routes = new Hono()
  const author = async (c: Context) => (await consoleUser(c, context))?.email ?? 'server key'
  routes.get('/', async (c) => c.json({ corrections: await steering.corrections() }))
  routes.post('/', async (c) => {
    const correction = await steering.addCorrection(await readJson(c, correctionDraft), await author(c))
    return c.json(added(correction, { en: 'corrections', zh: '意图更正' }), 201)
  })
  routes.post('/train', async (c) => c.json(settled(await steering.trainIntents(await author(c))), 201))
  routes.delete('/:id', async (c) => {
    if (!(await steering.removeCorrection(c.req.param('id'), await author(c))))
      throw notFound({ en: 'correction', zh: '意图更正' })
    return c.body(null, 204)
  })
  return routes
}

const asLanguage = (text: string | undefined) => (text === 'en' || text === 'zh' ? text : undefined)

/** Of which query the judgements are asked for. */
function judgedQuery(c: Context): string {
  const query = (c.req.query('query') ?? '').trim()
  if (query === '' || query.length > 200)
    throw badRequest('QUERY_MISSING', {
      en: 'query is the search, of 1 to 200 characters.',
      zh: 'query 为搜索词，1 到 200 个字符。',
    })
  return query
}

function readDays(c: Context): number {
  const raw = c.req.query('days')
  const days = raw === undefined || raw === '' ? USUAL_DAYS : Number(raw)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw badRequest('DAYS_OUT_OF_RANGE', {
      en: `days is a whole number from 1 to ${MOST_DAYS}.`,
      zh: `days 应为 1 到 ${MOST_DAYS} 的整数。`,
    })
  return days
}

/** A rule whose parts are well formed and which can ever hold; what it does to a list is told by its preview. */
async function readRule(c: Context): Promise<RuleDraft> {
  const rule = await readJson(c, ruleDraft)
  for (const action of rule.actions)
    if (action.kind === 'redirect' && !/^(?:https?:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*)$/i.test(action.url))
      throw badRequest('RULE_REDIRECT_INVALID', {
        en: 'A redirect leads to an http or https address, or to a path of the shop that begins with /.',
        zh: '跳转地址应为 http 或 https 网址，或以 / 开头的本店路径。',
      })
  if (rule.startsAt !== null && rule.endsAt !== null && Date.parse(rule.endsAt) <= Date.parse(rule.startsAt))
    throw badRequest('RULE_ENDS_FIRST', {
      en: 'The rule ends before it begins.',
      zh: '规则的结束时间早于开始时间。',
    })
  return rule
}

function added<T>(
  result: Result<T, { readonly code: 'TOO_MANY'; readonly most: number }>,
  what: { en: string; zh: string },
): T {
  if (result.ok) return result.value
  throw new HttpProblem(409, 'TOO_MANY', {
    en: `There are ${result.error.most} ${what.en}; remove some first.`,
    zh: `${what.zh}已达 ${result.error.most} 条上限，请先删除一些。`,
  })
}
