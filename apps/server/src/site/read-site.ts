import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Problem } from '@elmo-chat/kernel'
import { knowledgeProblem, type ReadOptions, type Robots, readRobots, readSitemap } from '@elmo-chat/knowledge'
import { AGENT, type Fetched, type FetchRefused, fetchGuarded } from './fetch-guarded.js'

export interface SiteOptions {
  /** Hosts with ports that may be reached though they are not public. */
  readonly allow?: readonly string[]
  /** At most so many pages; 200 when left out. */
  readonly maxPages?: number
  /** For the whole site; five minutes when left out. */
  readonly timeoutMs?: number
  /** Ends the reading before the next page. */
  readonly signal?: AbortSignal
  /** Before the first page and behind each: how many are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void
}

export interface SitePage {
  readonly bytes: Uint8Array
  readonly options: ReadOptions & { readonly id: string; readonly url: string }
}

const PAGE_BYTES = 5 * 1024 * 1024
const SITE_BYTES = 100 * 1024 * 1024
const PAGE_MS = 15_000
const SITEMAPS = 20

/** How a file of a type is called. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
}

/**
 * Reads the pages of a site under an address, one after the other: those of its sitemap (what robots.txt names, else
 * `/sitemap.xml`, or the address itself when it ends in `.xml` or `.xml.gz`), or the one page where there is none. What
 * robots.txt asks not to read, other hosts and what is not public stay unread.
 */
export async function readSite(
  named: URL,
  { allow = [], maxPages = 200, timeoutMs = 300_000, signal, onProgress }: SiteOptions,
  keep: (page: SitePage) => Promise<void>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const until = Date.now() + timeoutMs
  const allowed = new Set(allow)
  let left = SITE_BYTES
  const isSpent = () => Date.now() >= until || left <= 0 || signal?.aborted === true
  const note = (code: Parameters<typeof knowledgeProblem>[0], { href }: URL) =>
    problems.push(knowledgeProblem(code, { file: href }))
  /** Undefined for what could not be had, which is told; nothing is told where a site refuses a sitemap that none named. */
  const fetched = async (url: URL, isNamed = true): Promise<Fetched | undefined> => {
    const limits = { maxBytes: Math.min(PAGE_BYTES, left), timeoutMs: Math.min(PAGE_MS, until - Date.now()) }
    const answer = await fetchGuarded(url, { allow: allowed, ...limits })
    if (!answer.ok) {
      note(codeOf(answer.error.code), url)
      return undefined
    }
    left -= answer.value.bytes.length
    const { status } = answer.value
    if (status === 200) {
      const bytes = await unpacked(answer.value.bytes)
      if (bytes) return { ...answer.value, bytes }
      note('PAGE_UNREACHABLE', url)
    } else if (isNamed) note(status === 404 || status === 410 ? 'PAGE_GONE' : 'PAGE_UNREACHABLE', url)
    return undefined
  }

  const file = await fetchGuarded(new URL('/robots.txt', named), {
    ...{ allow: allowed, maxBytes: PAGE_BYTES, timeoutMs: PAGE_MS },
  })
  if (!file.ok) {
    note(codeOf(file.error.code), named)
    return problems
  }
  const robots = robotsOf(file.value)
  // A site may have moved as a whole, as from shop.example to www.shop.example.
  const address = new URL(named.pathname + named.search, file.value.url)

  const isSitemap = /\.xml(?:\.gz)?$/i.test(address.pathname)
  const told = isSitemap ? [address] : hereOf(robots.sitemaps, address)
  const queue = told.length > 0 ? told : [new URL('/sitemap.xml', address)]
  const pages = new Map<string, URL>()
  for (const [place, map] of queue.entries()) {
    if (place >= SITEMAPS || isSpent() || pages.size > maxPages) break
    const answer = await fetched(map, told.length > 0)
    const { pages: found, sitemaps } = readSitemap(answer ? new TextDecoder().decode(answer.bytes) : '')
    if (answer && told.length > 0 && found.length + sitemaps.length === 0) note('SITEMAP_EMPTY', map)
    queue.push(...hereOf(sitemaps, address).filter(({ href }) => !queue.some((known) => known.href === href)))
    for (const url of hereOf(found, address))
      if (isSitemap || url.pathname.startsWith(address.pathname)) pages.set(url.href, url)
  }
  if (pages.size === 0 && !isSitemap) pages.set(address.href, address)

  const chosen = [...pages.values()].slice(0, maxPages)
  if (chosen.length < pages.size) note('SITE_CUT', address)
  for (const [done, url] of chosen.entries()) {
    onProgress?.(done, chosen.length)
    if (isSpent()) {
      if (!signal?.aborted) note('SITE_CUT', address)
      return problems
    }
    if (!robots.allows(url.pathname + url.search)) {
      note('PAGE_DISALLOWED', url)
      continue
    }
    const answer = await fetched(url)
    const ending = answer && ENDINGS[answer.type]
    if (!answer || answer.url.host !== address.host || !robots.allows(answer.url.pathname + answer.url.search)) continue
    if (ending === undefined) note('DOCUMENT_FORMAT_UNKNOWN', url)
    else await keep(pageOf(url, answer.bytes, ending))
  }
  onProgress?.(chosen.length, chosen.length)
  return problems
}

const codeOf = (code: FetchRefused['code']) =>
  code === 'ADDRESS_REFUSED' ? 'PAGE_ADDRESS_REFUSED' : code === 'TOO_LARGE' ? 'PAGE_TOO_LARGE' : 'PAGE_UNREACHABLE'

const unzip = promisify(gunzip)
/** What is packed may hold so much, whatever it claims. */
const UNPACKED_BYTES = 20 * 1024 * 1024

/** What is packed by gzip, as it was before; undefined where that cannot be had. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await unzip(bytes, { maxOutputLength: UNPACKED_BYTES })
  } catch {
    return undefined
  }
}

function pageOf(url: URL, bytes: Uint8Array, ending: string): SitePage {
  const id = idOf(url)
  return { bytes, options: { fileName: `${id}.${ending}`, id, url: url.href } }
}

/** Without the file everything may be read; while the server cannot give it, nothing (RFC 9309). */
function robotsOf(file: Fetched): Robots {
  if (file.status >= 500) return { sitemaps: [], allows: () => false }
  return readRobots(file.status === 200 ? new TextDecoder().decode(file.bytes) : '', AGENT)
}

/** Addresses on the same host; a sitemap speaks for its own only. */
const hereOf = (addresses: readonly string[], { host, href }: URL): URL[] =>
  addresses.flatMap((one) => {
    const url = URL.canParse(one, href) ? new URL(one, href) : undefined
    return url?.host === host && /^https?:$/.test(url.protocol) ? [url] : []
  })

/** The same page has the same id, so that it is replaced when it is read again. */
function idOf({ pathname, search }: URL): string {
  const path = decoded(pathname + search)
  let hash = 0
  for (const letter of path) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  const words = path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return `page-${words.slice(0, 80) || 'home'}-${hash.toString(36)}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
