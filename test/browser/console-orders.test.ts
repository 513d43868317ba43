import { describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { useConsole } from './console-page.js'
import { converse } from './converse.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

describe.skipIf(!hasBrowser || !isBuilt)('orders and the policy in the console', () => {
  const stage = useConsole()
  const { open, troubles } = stage

  it('from a return asked for in chat to the decision, the policy it was judged by, and the agent who reads it', async () => {
    const id = await converse(stage.origin, [
      'I want to return order EM-1001',
      'lin@example.com',
      'the shirt',
      'it is too small',
      'yes',
      'a human please',
    ])
    const page = await open('/orders?open=true')
    await page.getByRole('link', { name: 'EM-1001' }).click()
    const asked = page.locator('.order-requests')
    expect(await asked.getByRole('link', { name: 'Conversation' }).getAttribute('href')).toBe(
      `/console/conversations/${id}`,
    )
    await asked.getByRole('button', { name: 'Grant' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Grant' }).click()
    await asked.getByText('granted').waitFor()
    await page.locator('.order-history').getByText('Request decided').waitFor()
    expect(await seriousFindings(page)).toEqual([])

    const policy = await open('/policy', phone)
    await policy.getByText('Within 7 days of delivery you can return').click()
    await policy.getByRole('spinbutton', { name: 'Days from delivery' }).first().fill('1')
    await policy.getByText('2 orders no more:').waitFor()
    await policy.getByRole('link', { name: 'EM-2003' }).waitFor()
    expect(await seriousFindings(policy)).toEqual([])
    await policy.getByRole('button', { name: 'Save' }).click()
    await policy.getByText('Version 3 holds.').waitFor()
    await policy.locator('.policy-versions').getByText('owner@shop.example').waitFor()

    const inbox = await open(`/inbox?id=${id}`)
    const known = inbox.getByRole('region', { name: 'Orders' })
    await known.getByText('Sea Breeze Linen Shirt').waitFor()
    expect(await known.textContent()).not.toContain('松江路')
    expect(await seriousFindings(inbox)).toEqual([])
    expect(troubles).toEqual([])
  }, 60_000)
})
