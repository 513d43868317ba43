import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 192 bits, in letters that survive a URL. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is stored of a secret. It has too many bits to be guessed, so that a slow hash would protect nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
