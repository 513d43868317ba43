import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { plainPage, plainStyle } from './plain-page.js'

const folderOf = (face: string) => fileURLToPath(new URL(`../../../${face}/dist/`, import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** The faces: the storefront at `/`, the console at `/console`, the widget's scripts, and the demo's pictures. */
export function pageRoutes({ config, assistant, picture }: ServerContext): Hono {
  const routes = new Hono()

  for (const script of ['widget.js', 'widget-panel.js', 'widget-recorder.js'])
    routes.get(`/${script}`, async (c) => {
      // Any shop's page may load these; what they may then do is decided by its origin.
      c.header('access-control-allow-origin', '*')
      c.header('cross-origin-resource-policy', 'cross-origin')
      return file(c, folderOf('widget'), script, 'public, max-age=300')
    })

  routes.get('/pictures/:id/:file', (c) => {
    const name = c.req.param('file')
    const svg = name.endsWith('.svg') ? picture(c.req.param('id'), decodeURIComponent(name.slice(0, -4))) : null
    if (svg === null) throw notFound({ en: 'picture', zh: '图片' })
    c.header('content-type', 'image/svg+xml')
    c.header('cache-control', 'public, max-age=86400')
    c.header('cross-origin-resource-policy', 'cross-origin')
    // A picture opened by itself must not become a page that runs anything.
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    return c.body(svg)
  })

  routes.get('/plain.css', (c) => c.body(plainStyle, 200, { 'content-type': 'text/css' }))
  routes.get('/console', (c) => c.redirect('/console/'))
  routes.get('/console/*', (c) => face(c, 'console', c.req.path.slice('/console/'.length)))
  routes.get('*', (c) => {
    if (c.req.path.startsWith('/api/')) throw notFound({ en: 'route', zh: '接口' })
    if (config.empty) {
      if (c.req.path !== '/') throw notFound({ en: 'page', zh: '页面' })
      return c.html(plainPage(assistant.settings))
    }
    return face(c, 'storefront', c.req.path.slice(1))
  })
  return routes
}

/** A file of a built face, or its index page for an address that its own router knows. */
async function face(c: Context, name: string, path: string): Promise<Response> {
  const folder = folderOf(name)
  const isAsset = extname(path) !== ''
  return isAsset
    ? file(c, folder, path, path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
    : file(c, folder, 'index.html', 'no-cache')
}

const cache = new Map<string, Uint8Array<ArrayBuffer>>()

async function file(c: Context, folder: string, path: string, caching: string): Promise<Response> {
  const full = normalize(join(folder, path))
  if (!full.startsWith(folder)) throw notFound({ en: 'file', zh: '文件' })
  let bytes = cache.get(full)
  if (!bytes) {
    try {
      bytes = new Uint8Array(await readFile(full))
    } catch {
      throw notFound({ en: 'file', zh: '文件' })
    }
    cache.set(full, bytes)
  }
  c.header('content-type', types[extname(full)] ?? 'application/octet-stream')
  c.header('cache-control', caching)
  return c.body(bytes)
}
