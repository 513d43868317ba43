// Takes the pictures of the main pages into docs/screens: starts the built server with the demo shop on a home of its
// own, holds a few conversations, imports a small feed with mistakes, and photographs what there is then.
//
//   npm run build && node scripts/screens.mjs
//
// Needs Chromium; ELMO_CHROMIUM names it when it is not at /usr/bin/chromium.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './prepare.mjs'

const LIMIT_BYTES = 400_000
const folder = join(root, 'docs', 'screens')
const account = { email: 'owner@shop.example', password: randomUUID() }
const desktop = { viewport: { width: 1440, height: 900 } }
// Full of pictures, these would be too heavy to keep at full size.
const smaller = { ...desktop, deviceScaleFactor: 0.7 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

const conversations = [
  ['我想买一件蓝色的T恤，两百以内', '便宜一点的', '换成黑色', '第一个有M码吗'],
  ['Show me waterproof jackets under ¥800', 'not black', 'the cheapest one in medium', 'compare the first two'],
  ['最便宜的手提包', '有红色的吗'],
  ['do you sell lawn mowers?', 'a person please'],
  ['how many linen shirts do you have?', 'which is the most expensive?'],
  ['适合送妈妈的围巾，三百以内', '谢谢，很满意'],
  ['blue dress', 'in size S', 'great, thank you'],
  ['有没有宇航服'],
  ['退货怎么退'],
]

const feed = `id,title,price,availability,quantity,product_type,link
h1,Straw hat,29.00 USD,in stock,5,Accessories > Hats,https://shop.example/h1
h2,Wool beret,a lot,in stock,3,Accessories > Hats,https://shop.example/h2
h3,,19.00 USD,in stock,2,Accessories > Hats,https://shop.example/h3
h4,Felt fedora,59.00 USD,in stock,many,Accessories > Hats,https://shop.example/h4
h5,Bucket hat,25.00 USD,out of stock,0,Accessories > Hats,https://shop.example/h5
`

const home = mkdtempSync(join(tmpdir(), 'elmo-screens-'))
mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await chromium.launch({
  executablePath: process.env.ELMO_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const ids = []
  for (const lines of conversations) ids.push(await converse(lines))
  const session = await claim()
  const report = await importFeed(session)
  await takeShop()
  await takeConsole(session, { chinese: ids[0], report })
} finally {
  await browser.close()
  await server.stop()
}

async function takeShop() {
  const { items } = await (await fetch(`${server.origin}/api/search?q=连衣裙&limit=1`)).json()
  await take('storefront-home-zh-desktop-light', '/', { ...smaller, locale: 'zh-CN' })
  await take('product-zh-desktop-light', items[0].url, { ...desktop, locale: 'zh-CN' })
  await take('storefront-chat-en-desktop-light', '/', { ...smaller, locale: 'en-US' }, (page) =>
    chat(page, ['linen shirts under ¥400', 'which is the cheapest one in white?']),
  )
  await take('storefront-chat-zh-phone-dark', '/', { ...phone, locale: 'zh-CN', colorScheme: 'dark' }, (page) =>
    chat(page, ['蓝色的连衣裙，五百以内']),
  )
}

async function takeConsole(storageState, { chinese, report }) {
  const english = { ...desktop, locale: 'en-US', storageState }
  await take('console-overview-en-desktop-light', '/console/', english)
  const { turns } = await (await asOwner(storageState, `conversations/${chinese}`)).json()
  await take('console-conversation-zh-desktop-light', `/console/conversations/${chinese}?turn=${turns[1].id}`, {
    ...english,
    locale: 'zh-CN',
  })
  await take('console-catalog-en-desktop-dark', '/console/catalog', { ...english, colorScheme: 'dark' })
  for (const [language, locale, query] of [
    ['en', 'en-US', 'white sneakers under 500'],
    ['zh', 'zh-CN', '蓝色连衣裙'],
  ])
    await take(`console-search-path-${language}-desktop-light`, `/console/search/path?q=${encodeURIComponent(query)}`, {
      ...english,
      locale,
    })
  await take('console-import-en-desktop-light', `/console/imports/${report}`, english)
  // Last, since it gives the shop a past.
  await simulate(storageState)
  await take('console-recommend-en-desktop-light', '/console/recommend', english)
  await take('console-recommend-zh-phone-dark', '/console/recommend', {
    ...phone,
    locale: 'zh-CN',
    colorScheme: 'dark',
    storageState,
  })
}

/** Opens a page in a context of its own, lets `prepare` work on it, and photographs the window when all is loaded. */
async function take(name, path, options, prepare) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(server.origin + path, { waitUntil: 'networkidle' })
  await prepare?.(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file })
  await context.close()
  const { size } = statSync(file)
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`)
  if (size > LIMIT_BYTES) {
    console.error(`${name}.png is over ${LIMIT_BYTES / 1000} kB.`)
    process.exitCode = 1
  }
}

/** Asks in the widget, as a shopper would, and waits for each answer. */
async function chat(page, lines) {
  await page.locator('.launcher').click()
  for (const line of lines) {
    const answers = page.locator('.said.shop')
    const before = await answers.count()
    await page.locator('.panel textarea').fill(line)
    await page.locator('.panel textarea').press('Enter')
    await answers.nth(before).waitFor()
    await page.locator('.log[aria-busy="false"]').waitFor()
  }
}

/** Holds a conversation over the chat route and gives its id. */
async function converse(lines) {
  const id = randomUUID()
  let visitor
  for (const text of lines) {
    const answer = await fetch(`${server.origin}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
      body: JSON.stringify({
        id,
        messages: [{ id: randomUUID(), role: 'user', parts: [{ type: 'text', text }] }],
        trigger: 'submit-message',
      }),
    })
    visitor ??= answer.headers.get('x-elmo-visitor')
    await answer.text()
    if (!answer.ok) throw new Error(`The chat answered ${answer.status} to "${text}".`)
  }
  return id
}

/** Makes the first account by the one-time link and gives the browser's state with its session. */
async function claim() {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(server.claimLink)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/console/')
  const state = await context.storageState()
  await context.close()
  return { ...state, origins: [] }
}

function asOwner({ cookies }, path, init = {}) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return fetch(`${server.origin}/api/console/${path}`, { ...init, headers: { cookie, 'x-elmo-console': '1' } })
}

/** Lets made-up shoppers give the shop a past, and waits until all methods have been measured on it. */
async function simulate(session) {
  const ask = async (path, body) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    return (await asOwner(session, `recommend${path}`, init)).json()
  }
  await ask('/simulation', { days: 365, shoppers: 500, seed: 1, force: true })
  await until(async () => (await ask('/simulation')).fraction === null)
  await until(async () => (await ask('')).job === null)
  await ask('/measure', {})
  await until(async () => (await ask('')).job === null)
}

async function until(holds) {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 500))
}

/** Gives the id of the run once it is done. */
async function importFeed(session) {
  const query = 'name=hats.csv&source=hats&currency=USD'
  const { id } = await (await asOwner(session, `imports?${query}`, { method: 'POST', body: feed })).json()
  for (;;) {
    const { state } = await (await asOwner(session, `imports/${id}`)).json()
    if (state !== 'running') return id
    await new Promise((done) => setTimeout(done, 200))
  }
}

async function startServer() {
  const port = await freePort()
  const command = [join(root, 'apps', 'cli', 'bin', 'elmo.js'), 'start', '--home', home, '--port', `${port}`]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  const claimLink = await new Promise((found, failed) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const link = /\S+\/console\/welcome#\S+(?=\s)/.exec(said)?.[0]
      if (link) found(link)
    })
    child.on('exit', (code) => failed(new Error(`The server ended with ${code}.`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    claimLink,
    async stop() {
      const ended = new Promise((done) => child.on('exit', done))
      child.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function freePort() {
  const probe = createServer()
  await new Promise((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address()
  await new Promise((done) => probe.close(done))
  return port
}
