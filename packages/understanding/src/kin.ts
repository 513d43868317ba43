import { anyOf, phrases } from './phrases.js'

/** Words for people one buys for, by the audience that they belong to. */
export const kin: readonly (readonly [string, RegExp])[] = Object.entries(phrases.kin).map(
  ([audience, patterns]) => [audience, anyOf(patterns)] as const,
)
