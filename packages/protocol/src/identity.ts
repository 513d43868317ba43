import { z } from 'zod'

/** Who is logged in, as the shop's own server signed it; or nobody any more. See docs/guide/integrate.md. */
export const identityRequest = z.union([
  z.object({
    customerId: z.string().min(1).max(200),
    /** Seconds since 1970 UTC. */
    expires: z.int().positive(),
    /** HMAC-SHA256 of `customerId`, a line feed and `expires`, keyed with the identity secret, in hex. */
    signature: z.string().regex(/^[0-9a-f]{64}$/i),
  }),
  z.object({ customerId: z.null() }),
])

export type IdentityRequest = z.infer<typeof identityRequest>
