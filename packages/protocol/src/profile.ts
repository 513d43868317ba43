import { z } from 'zod'

/** What a shopper chooses of their lists; what is left out stays as it is. */
export const profileRequest = z
  .object({
    /** Whether what was done on all devices where they log in counts together. */
    joined: z.boolean().optional(),
    /** Whether lists are made of what they did; without, they are the same as everyone's. */
    personal: z.boolean().optional(),
  })
  .strict()

export type ProfileRequest = z.infer<typeof profileRequest>

/** What a shopper chose of their lists, or begins with. */
export interface ShopperProfile {
  joined: boolean
  personal: boolean
}

/** The answer of `/api/profile`: which customer they are is not told. */
export interface ProfileAnswer extends ShopperProfile {
  /** Whether they prove to be a customer now: a choice then holds on all of their devices. */
  customer: boolean
  /** On how many devices what their lists are made of was done: 0 where they are not personal. */
  devices: number
}
