import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.js'
import { readSite, type SitePage } from './read-site.js'

let site: Server
let url: string
const asked: string[] = []

beforeAll(async () => {
  const map = (...paths: string[]) =>
    `<urlset>${paths.map((path) => `<url><loc>${new URL(path, url).href}</loc></url>`).join('')}</urlset>`
  const files: Record<string, () => [type: string, body: string | Buffer]> = {
    '/robots.txt': () => ['text/plain', 'User-agent: *\nDisallow: /secret\nSitemap: /index.xml'],
    '/index.xml': () => ['text/xml', `<sitemapindex><sitemap><loc>${url}/map.xml</loc></sitemap></sitemapindex>`],
    '/map.xml': () => [
      'application/xml',
      map('/help/returns', '/help/moved', '/secret/plan', '/help/inside', '/help/picture', 'https://other.example/x'),
    ],
    '/help/returns': () => ['text/html; charset=utf-8', '<h1>Returns</h1><p>Within 30 days.</p>'],
    '/help/new': () => ['text/html', '<h1>Moved</h1>'],
    '/packed.xml.gz': () => ['application/gzip', gzipSync(map('/help/returns', '/help/gone'))],
    '/bomb.xml.gz': () => ['application/gzip', gzipSync(Buffer.alloc(30 * 1024 * 1024, 32))],
    '/empty.xml': () => ['text/xml', '<html></html>'],
    '/secret/plan': () => ['text/html', 'secret'],
    '/help/picture': () => ['image/png', 'x'],
    '/help/endless': () => ['text/html', 'x'.repeat(6 * 1024 * 1024)],
  }
  const leads: Record<string, string> = {
    '/help/moved': '/help/new',
    '/help/inside': 'http://127.0.0.1:9/latest/meta-data',
    '/help/round': '/help/round',
  }
  site = createServer((request, response) => {
    asked.push(request.url!)
    const location = leads[request.url!]
    if (location) return response.writeHead(302, { location }).end()
    const file = files[request.url!]?.()
    if (!file) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': file[0] }).end(file[1])
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(() => new Promise((done) => site.close(done)))

async function read(path: string, options: Parameters<typeof readSite>[1] = { allow: [new URL(url).host] }) {
  asked.length = 0
  const pages: SitePage[] = []
  const problems = await readSite(new URL(path, url), options, async (page) => void pages.push(page))
  return {
    pages: pages.map(({ options: { url: from } }) => new URL(from).pathname),
    problems: problems.map(({ code, place }) => `${code} ${new URL(place!.file!).pathname}`),
  }
}

describe('a site', () => {
  it('is read by its sitemap, redirects followed; what robots.txt, the type or the address forbids is named', async () => {
    expect(await read('/')).toEqual({
      pages: ['/help/returns', '/help/moved'],
      problems: [
        'PAGE_DISALLOWED /secret/plan',
        'PAGE_ADDRESS_REFUSED /help/inside',
        'DOCUMENT_FORMAT_UNKNOWN /help/picture',
      ],
    })
    expect(asked).not.toContain('/secret/plan')
  })
  it('is read under the address only, and no further than the limit', async () => {
    expect((await read('/help/re')).pages).toEqual(['/help/returns'])
    const short = await read('/', { allow: [new URL(url).host], maxPages: 1 })
    expect(short).toEqual({ pages: ['/help/returns'], problems: ['SITE_CUT /'] })
  })
  it('may be one page that no sitemap names', async () => {
    expect(await read('/help/new')).toEqual({ pages: ['/help/new'], problems: [] })
  })
  it('is not waited for when a page has no end or leads in a circle', async () => {
    expect(await read('/help/endless')).toEqual({ pages: [], problems: ['PAGE_TOO_LARGE /help/endless'] })
    expect(await read('/help/round')).toEqual({ pages: [], problems: ['PAGE_UNREACHABLE /help/round'] })
  })
  it('may have its sitemap packed; one that unpacks without end, or names nothing, is told', async () => {
    expect(await read('/packed.xml.gz')).toEqual({ pages: ['/help/returns'], problems: ['PAGE_GONE /help/gone'] })
    expect(await read('/bomb.xml.gz')).toEqual({ pages: [], problems: ['PAGE_UNREACHABLE /bomb.xml.gz'] })
    expect(await read('/empty.xml')).toEqual({ pages: [], problems: ['SITEMAP_EMPTY /empty.xml'] })
  })
  it('tells how far it is, and stops when it is told to', async () => {
    const told: string[] = []
    const stop = new AbortController()
    const kept: string[] = []
    const problems = await readSite(
      new URL(url),
      {
        ...{ allow: [new URL(url).host], signal: stop.signal },
        onProgress(done, of) {
          told.push(`${done}/${of}`)
          if (done === 1) stop.abort()
        },
      },
      async ({ options }) => void kept.push(options.url),
    )
    expect({ told, kept: kept.length, problems }).toEqual({ told: ['0/5', '1/5'], kept: 1, problems: [] })
  })
  it('is not asked for anything when it is not public', async () => {
    expect(await read('/', {})).toEqual({ pages: [], problems: ['PAGE_ADDRESS_REFUSED /'] })
    expect(await read(`http://localhost:${new URL(url).port}/`, {})).toMatchObject({ pages: [] })
    expect(asked).toEqual([])
  })
  it('that a name leads inside to is refused when it is connected to', async () => {
    expect((await read('http://localhost/', {})).problems).toEqual(['PAGE_ADDRESS_REFUSED /'])
  })
})

describe('an address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
  it.each(
    (
      '127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: ' +
      'fe80::1 fd00::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 name'
    ).split(' '),
  )('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})
