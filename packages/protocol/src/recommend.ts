import { z } from 'zod'

/** The lists that can be asked for. `similar`, `bought-together` and `outfit` begin at a product. */
export const recommendKind = z.enum(['for-you', 'similar', 'bought-together', 'next', 'trending', 'outfit'])

export type RecommendKind = z.infer<typeof recommendKind>
