import { describe, expect, it } from 'vitest'
import { readRobots } from './read-robots.js'
import { readSitemap } from './read-sitemap.js'

describe('a sitemap', () => {
  it('gives its pages, with what XML escapes', () => {
    const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://shop.example/a?b=1&amp;c=2</loc><lastmod>2026-01-01</lastmod></url>
      <url><loc> <![CDATA[https://shop.example/d]]> </loc><image:image><image:loc>https://x.example/p.png</image:loc></image:image></url>
      </urlset>`
    expect(readSitemap(xml)).toEqual({
      pages: ['https://shop.example/a?b=1&c=2', 'https://shop.example/d'],
      sitemaps: [],
    })
  })
  it('gives the sitemaps of an index', () => {
    const xml = '<sitemapindex><sitemap><loc>https://shop.example/s1.xml</loc></sitemap></sitemapindex>'
    expect(readSitemap(xml)).toEqual({ pages: [], sitemaps: ['https://shop.example/s1.xml'] })
  })
  it.each(['', '<html><a href="x">y</a></html>', '<urlset><url><loc>', '\u0000'])('has none in %j', (xml) => {
    expect(readSitemap(xml)).toEqual({ pages: [], sitemaps: [] })
  })
})

describe('a robots.txt', () => {
  const text = `Sitemap: https://shop.example/map.xml
User-agent: elmo-chat
User-agent: other
Disallow: /cart # not for readers
Allow: /cart/help
Disallow: /*.php$
Disallow: /a*b*c

User-agent: *
Disallow: /`
  const { allows, sitemaps } = readRobots(text, 'Elmo-Chat')
  it('names the sitemaps', () => expect(sitemaps).toEqual(['https://shop.example/map.xml']))
  it.each([
    ['/', true],
    ['/cart', false],
    ['/cart/help/size', true],
    ['/x/index.php', false],
    ['/x/index.php?page=2', true],
    ['/a1b2c', false],
    ['/ab', true],
  ])('of %s says %s', (path, allowed) => expect(allows(path)).toBe(allowed))
  it('holds the rules of everybody for who is not named', () => {
    expect(readRobots(text, 'somebody').allows('/help')).toBe(false)
    expect(readRobots('', 'somebody').allows('/help')).toBe(true)
  })
})
