import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { useConsole } from './console-page.js'
import { converse } from './converse.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

describe.skipIf(!hasBrowser || !isBuilt)('what the shop’s own system is told, in the console', () => {
  let answerWith = 422
  const receiver = createServer((_, response) => void response.writeHead(answerWith).end())
  beforeAll(async () => {
    receiver.listen(0, '127.0.0.1')
    await once(receiver, 'listening')
  })
  afterAll(() => {
    receiver.closeAllConnections()
    receiver.close()
  })
  const stage = useConsole(['--empty', '--pack', 'smart-home'], () => ({
    ELMO_REQUEST_WEBHOOK_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    ELMO_REQUEST_WEBHOOK_SECRET: 'sixteen characters',
  }))

  it('shows what was refused, and sends it again', async () => {
    await converse(stage.origin, ['turn on the bedroom light', 'yes'])
    const page = await stage.open('/packs')
    const told = page.getByRole('region', { name: 'Told to your own system' })
    await told.getByText('Given up: 1').waitFor()
    expect(await told.getByRole('row').nth(1).textContent()).toContain('422')
    answerWith = 204
    await told.getByRole('button', { name: 'Send again: smart-home/on' }).click()
    await told.getByText('Delivered: 1').waitFor()
    expect(await told.getByRole('row').nth(1).textContent()).toContain('204')
    expect(await told.getByRole('alert').count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    const narrow = await stage.open('/packs', { ...phone, locale: 'zh-CN' })
    await narrow.getByText('已送达：1').waitFor()
    expect(await seriousFindings(narrow)).toEqual([])
    expect(stage.troubles).toEqual([])
  }, 60_000)
})
