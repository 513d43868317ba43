import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const VISITOR_COOKIE = 'elmo_visitor'
export const VISITOR_HEADER = 'x-elmo-visitor'

/**
 * Visitors are nobody in particular: a random id and our signature over it, as a cookie or, for clients that keep
 * no cookies, as a header. Who has no valid token is a new visitor.
 */
export class Visitors {
  private readonly secret: Uint8Array

  constructor(secret: Uint8Array) {
    this.secret = secret
  }

  create(): { id: string; token: string } {
    const id = randomBytes(12).toString('base64url')
    return { id, token: `${id}.${this.sign(id)}` }
  }

  /** The visitor id of a token, or null when the signature is not ours. */
  verify(token: string | undefined): string | null {
    if (!token || token.length > 200) return null
    const dot = token.indexOf('.')
    if (dot < 1) return null
    const id = token.slice(0, dot)
    const given = Buffer.from(token.slice(dot + 1))
    const right = Buffer.from(this.sign(id))
    return given.length === right.length && timingSafeEqual(given, right) ? id : null
  }

  /** A name for someone without a token: the same for the same traits, which it does not tell. */
  passerBy(traits: string): string {
    return `p-${createHmac('sha256', this.secret).update(`passer-by:${traits}`).digest('base64url').slice(0, 22)}`
  }

  private sign(id: string): string {
    return createHmac('sha256', this.secret).update(`visitor:${id}`).digest('base64url')
  }
}
