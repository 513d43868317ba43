import { describe, expect, it } from 'vitest'
import { redirectTarget } from './redirect-target.js'

const here = 'https://shop.example/search?q=returns'

describe('the target of a redirect', () => {
  it('is a page of the shop or of another host', () => {
    expect(redirectTarget('/documents/returns', here)?.href).toBe('https://shop.example/documents/returns')
    expect(redirectTarget('https://help.example/', here)?.href).toBe('https://help.example/')
  })
  it('is never a script or a file', () => {
    for (const redirect of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://'])
      expect(redirectTarget(redirect, here), redirect).toBeNull()
  })
})
