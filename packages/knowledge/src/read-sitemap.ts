import { Parser } from 'htmlparser2'

/** Addresses of a sitemap, as they stand there. */
export interface Sitemap {
  readonly pages: readonly string[]
  /** Of further sitemaps, where this is an index of them. */
  readonly sitemaps: readonly string[]
}

/** Reads a sitemap or an index of sitemaps (sitemaps.org 0.9). What is neither has no addresses. Never throws. */
export function readSitemap(xml: string): Sitemap {
  const [pages, sitemaps]: [string[], string[]] = [[], []]
  let inside: string[] | undefined
  let location: string | undefined
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'url') inside = pages
        else if (name === 'sitemap') inside = sitemaps
        else if (name === 'loc' && inside) location = ''
      },
      ontext(words) {
        if (location !== undefined) location += words
      },
      onclosetag(name) {
        if (name === 'loc' && location !== undefined) {
          if (location.trim() !== '') inside?.push(location.trim())
          location = undefined
        } else if (name === 'url' || name === 'sitemap') inside = undefined
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return { pages, sitemaps }
}
