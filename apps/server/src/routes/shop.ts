import { PictureError } from '@elmo-chat/models'
import { recommendKind } from '@elmo-chat/protocol'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { hasServerKey } from '../access.js'
import { readBytes, readJson } from '../body.js'
import { readCursor, readFilters, readLimit, readSort } from '../filters.js'
import { listBytes, sharedListBytes } from '../list-bytes.js'
import { badRequest, HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { provenVisitor, searcherOf, visitorOf } from '../shopper.js'
import type { Visitors } from '../visitor.js'
import { languageOf } from './language-of.js'

/** Counted when a search does not say what it wants counted; `facets=` with nothing behind it counts nothing. */
const USUAL_FACETS = 'category,brand,color,size,material'

const reports = z.array(z.unknown()).min(1).max(1_000)
/** Our events or GA4's; a batch of Segment's; one call of Segment's. */
const eventsRequest = z.union([
  z.looseObject({ events: reports }),
  z.looseObject({ batch: reports }),
  z.looseObject({ type: z.string() }),
])

/** Lists that begin at a product. */
const PHOTO_BYTES = 8 * 1024 * 1024
const FROM_PRODUCT: ReadonlySet<string> = new Set(['similar', 'bought-together', 'outfit'])

/** Lists whose items are the same objects for whoever asks. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set(['trending', 'similar'])

/** What stands for the visitor whom the request's token or cookie proves. */
const ME = 'me'

/** What shop pages and integrators read: search, suggestions, products, lists, documents; and the events they send. */
export function shopRoutes(context: ServerContext): Hono {
  const { assistant, store, visitors, clock } = context
  const routes = new Hono()

  routes.get('/search', async (c) => {
    const query = new URL(c.req.url).searchParams
    const text = query.get('q') ?? ''
    if (text.length > 10_000)
      throw badRequest('QUERY_TOO_LONG', {
        en: 'A query has at most 10,000 characters.',
        zh: '查询最多 10,000 个字符。',
      })
    const sort = readSort(query.get('sort') ?? undefined)
    if (sort && !assistant.isSortable(sort.field))
      throw badRequest(
        'SORT_UNKNOWN',
        {
          en: `No product has a number for “${sort.field}”, so that nothing can be put in order by it.`,
          zh: `没有商品的“${sort.field}”是数字，无法按它排序。`,
        },
        'Write sort=price:asc, sort=newest:desc, or a field that products state in numbers.',
      )
    return c.json(
      await assistant.search(
        {
          text,
          constraints: readFilters(query),
          sort,
          limit: readLimit(query.get('limit') ?? undefined, 24, 100),
          cursor: readCursor(query.get('cursor') || undefined),
          facets: (query.get('facets') ?? USUAL_FACETS).split(',').filter(Boolean).slice(0, 20),
          language: languageOf(c),
          exact: query.get('exact') === '1',
        },
        searcherOf(c, visitors, clock()),
      ),
    )
  })

  routes.get('/suggest', (c) => {
    const limit = readLimit(c.req.query('limit'), 8, 20)
    return c.json({ suggestions: assistant.suggest((c.req.query('q') ?? '').slice(0, 200), limit) })
  })

  routes.get('/products/:id', async (c) => {
    const product = await assistant.product(c.req.param('id'), languageOf(c))
    if (!product) throw notFound({ en: 'product', zh: '商品' })
    return c.json(product)
  })

  routes.get('/products/:id/opinions', (c) => {
    const opinions = assistant.reviews.of(c.req.param('id'), languageOf(c))
    if (!opinions) throw notFound({ en: 'product', zh: '商品' })
    return c.json(opinions)
  })

  routes.get('/recommend/:kind', async (c) => {
    const kind = recommendKind.safeParse(c.req.param('kind'))
    if (!kind.success)
      throw new HttpProblem(
        404,
        'LIST_UNKNOWN',
        { en: `There is no list "${c.req.param('kind')}".`, zh: `没有名为“${c.req.param('kind')}”的列表。` },
        { remedy: `Known lists: ${recommendKind.options.join(', ')}.` },
      )
    const product = c.req.query('product')
    if (!product && FROM_PRODUCT.has(kind.data))
      throw badRequest('PRODUCT_MISSING', {
        en: `${kind.data} needs ?product=ID.`,
        zh: `${kind.data} 需要参数 ?product=ID。`,
      })
    if (kind.data === 'outfit' && product) {
      const outfit = assistant.lists.outfit(
        { productId: product, budget: readBudget(c.req.query('budget')), language: languageOf(c) },
        searcherOf(c, visitors, clock()),
      )
      if (!outfit) throw notFound({ en: 'product', zh: '商品' })
      return c.json(outfit)
    }
    const request = {
      kind: kind.data,
      productId: product ?? null,
      limit: readLimit(c.req.query('limit'), 12, 100),
      language: languageOf(c),
    }
    const customer = c.req.query('customer')
    const isForCustomer = customer && (await hasServerKey(c, context))
    const visitorId = isForCustomer ? null : await readerOf(c, context)
    const viewerId = visitorId ?? searcherOf(c, visitors, clock())
    const list = isForCustomer
      ? assistant.lists.recommendToCustomer(customer, request, viewerId)
      : assistant.lists.recommend({ ...request, visitorId }, viewerId)
    if (!list) throw notFound({ en: 'product', zh: '商品' })
    const bytes = SAME_FOR_ALL.has(kind.data) ? sharedListBytes(list) : listBytes(list)
    return c.body(bytes, 200, { 'content-type': 'application/json' })
  })

  routes.post('/photo-search', async (c) => {
    const photo = await readBytes(c, PHOTO_BYTES)
    const list = await assistant.lists
      .alikePhoto(
        photo,
        { limit: readLimit(c.req.query('limit'), 12, 50), language: languageOf(c) },
        searcherOf(c, visitors, clock()),
      )
      .catch((error: unknown) => {
        if (!(error instanceof PictureError)) throw error
        const { code, message, remedy } = error.problem
        throw new HttpProblem(415, code, message, { remedy: remedy.en })
      })
    if (list) return c.json(list)
    const { code, message, remedy } = new PictureError('PICTURE_READER_MISSING').problem
    throw new HttpProblem(501, code, message, { remedy: remedy.en })
  })

  routes.get('/documents', async (c) => c.json({ documents: await assistant.documents(languageOf(c)) }))

  routes.get('/widget', async (c) => {
    const key = c.req.query('key')
    if (key && (await store.keys.verify(key))?.kind !== 'widget')
      throw new HttpProblem(
        401,
        'WIDGET_KEY_UNKNOWN',
        { en: 'This widget key is not known, or was revoked.', zh: '该组件密钥无效或已被吊销。' },
        { remedy: 'Make one with `elmo keys create widget` or in the console.' },
      )
    return c.json(assistant.widgetConfig())
  })

  routes.post('/events', async (c) => {
    const request = await readJson(c, eventsRequest, 2 * 1024 * 1024)
    const trusted = await hasServerKey(c, context)
    const report = await assistant.recordEvents(trusted ? request : withVisitor(request, c, visitors), trusted)
    return c.json(report, 202)
  })

  return routes
}

/** Minor units for the whole; null for any. */
function readBudget(written: string | undefined): number | null {
  if (written === undefined) return null
  const budget = Number(written)
  if (Number.isSafeInteger(budget) && budget > 0) return budget
  throw badRequest('BUDGET_INVALID', {
    en: 'budget is a whole number of minor units (cents, fen), above zero.',
    zh: 'budget 须为大于零的整数，以最小货币单位（分）计。',
  })
}

/**
 * For whom a list is made: the visitor that `?visitor=` names, if the request proves to be that one or carries a server key;
 * null, and the list is the same for everyone, if not.
 */
async function readerOf(c: Context, context: ServerContext): Promise<string | null> {
  const named = c.req.query('visitor')
  if (!named) return null
  const proven = provenVisitor(c, context.visitors)
  if (named === ME || named === proven) return proven
  return (await hasServerKey(c, context)) ? named : null
}

/** What a page reports with `me` replaced by its visitor, who gets a token with the first of it. */
function withVisitor<Report extends object>(report: Report, c: Context, visitors: Visitors): Report {
  if (!('events' in report) || !Array.isArray(report.events)) return report
  const isOwn = (event: unknown): event is object =>
    typeof event === 'object' && event !== null && 'visitorId' in event && event.visitorId === ME
  if (!report.events.some(isOwn)) return report
  const visitorId = visitorOf(c, visitors)
  return { ...report, events: report.events.map((event) => (isOwn(event) ? { ...event, visitorId } : event)) }
}
