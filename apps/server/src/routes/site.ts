import type { Problem } from '@elmo-chat/kernel'
import type { KnowledgeDocument } from '@elmo-chat/knowledge'
import type { SiteProgress, SiteReport } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { z } from 'zod'
import { consoleGuard } from '../access.js'
import { readJson } from '../body.js'
import { reportLines } from '../report-lines.js'
import type { ServerContext } from '../server-context.js'
import { readSite } from '../site/read-site.js'
import { author } from './documents.js'

const named = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_000) })

/**
 * `POST /api/documents/site`: reads the pages that a site's sitemap names. Answers with the report, or with progress lines
 * (NDJSON) when asked. Who hangs up stops it; what was read until then is kept.
 */
export function siteRoutes(context: ServerContext): Hono {
  const routes = new Hono()
  routes.post('/', consoleGuard(context), async (c) => {
    const { url } = await readJson(c, named)
    const by = await author(c, context)
    const stop = new AbortController()
    c.req.raw.signal.addEventListener('abort', () => stop.abort())
    const read = (tell: (progress: SiteProgress) => void) => reportOf(new URL(url), by, stop.signal, tell, context)
    if (!c.req.header('accept')?.includes('application/x-ndjson')) return c.json(await read(() => {}))
    return c.body(reportLines(read, { onGone: () => stop.abort() }), 200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
    })
  })
  return routes
}

async function reportOf(
  url: URL,
  by: string,
  signal: AbortSignal,
  tell: (progress: SiteProgress) => void,
  { assistant, config }: ServerContext,
): Promise<SiteReport> {
  const documents: Pick<KnowledgeDocument, 'id' | 'language' | 'title'>[] = []
  const missed: Problem[] = []
  const allow = config.siteHosts?.split(',') ?? []
  const problems = await readSite(
    url,
    { allow, signal, onProgress: (done, of) => tell({ done, of }) },
    async ({ bytes, options }) => {
      const { documents: kept, problems } = await assistant.knowledge.add(bytes, options, by)
      documents.push(...kept.map(({ id, language, title }) => ({ id, language, title })))
      // The reader knows the page by the name it was given; the merchant by its address.
      missed.push(...problems.map((problem) => ({ ...problem, place: { ...problem.place, file: options.url } })))
    },
  )
  return { state: signal.aborted ? 'stopped' : 'done', documents, problems: [...problems, ...missed] }
}
