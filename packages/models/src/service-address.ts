/** An address that may be called: http or https, and no password in it, which would end up in messages. */
export function serviceAddress(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined
}

/** What is wrong with one that may not. */
export const NO_ADDRESS = 'It is no http or https address, or holds a password.'
