import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { no, ok, type Result } from '@elmo-chat/kernel'
import { isPublicAddress } from './public-address.js'

export interface FetchLimits {
  /** Hosts, with their ports, that may be reached though they are not public: "127.0.0.1:8080". */
  readonly allow: ReadonlySet<string>
  readonly maxBytes: number
  /** For everything, redirects too. */
  readonly timeoutMs: number
}

export interface Fetched {
  /** Behind the redirects. */
  readonly url: URL
  readonly status: number
  /** In lower case, without parameters. */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface FetchRefused {
  readonly code: 'ADDRESS_REFUSED' | 'UNREACHABLE' | 'TOO_LARGE'
}

const REDIRECTS = 5
export const AGENT = 'elmo-chat'

/**
 * Fetches a page of the public internet. Each address is checked when it is connected to, so that neither a name that points
 * inwards, nor one that changes meanwhile, nor a redirect leads into the shop's own network. Never throws.
 */
export async function fetchGuarded(address: URL, limits: FetchLimits): Promise<Result<Fetched, FetchRefused>> {
  const ends = AbortSignal.timeout(limits.timeoutMs)
  let url = address
  for (let step = 0; step <= REDIRECTS; step++) {
    if (!mayBeReached(url, limits.allow)) return no({ code: 'ADDRESS_REFUSED' })
    const answer = await fetchOne(url, limits, ends)
    if (!answer.ok || typeof answer.value !== 'string') return answer as Result<Fetched, FetchRefused>
    if (!URL.canParse(answer.value, url.href)) return no({ code: 'UNREACHABLE' })
    url = new URL(answer.value, url)
  }
  return no({ code: 'UNREACHABLE' })
}

/** What the address itself tells; names are checked when they are resolved. */
function mayBeReached(url: URL, allow: ReadonlySet<string>): boolean {
  if (allow.has(hostOf(url))) return /^https?:$/.test(url.protocol)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPlain = url.port === '' && url.username === '' && url.password === ''
  return /^https?:$/.test(url.protocol) && isPlain && (isIP(host) === 0 || isPublicAddress(host))
}

const hostOf = (url: URL) => `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`

class Refused extends Error {}

const resolvePublic: LookupFunction = (name, options, done) => {
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) return done(new Refused(), '', 0)
    return options.all ? done(null, found) : done(null, found[0].address, found[0].family)
  })
}

/** Gives where it leads when the answer is a redirect. */
function fetchOne(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<Result<Fetched | string, FetchRefused>> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  const isAllowed = limits.allow.has(hostOf(url))
  return new Promise((settle) => {
    const asked = request(url, {
      ...(isAllowed ? {} : { lookup: resolvePublic }),
      ...{ signal, agent: false },
      headers: { 'user-agent': `Mozilla/5.0 (compatible; ${AGENT})`, 'accept-encoding': 'identity' },
    })
    asked.on('error', (error) => settle(no({ code: error instanceof Refused ? 'ADDRESS_REFUSED' : 'UNREACHABLE' })))
    asked.on('response', (response) => {
      const { statusCode: status = 0, headers } = response
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy()
        settle(ok(headers.location))
        return
      }
      const pieces: Buffer[] = []
      let size = 0
      response.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > limits.maxBytes) {
          settle(no({ code: 'TOO_LARGE' }))
          response.destroy()
        } else pieces.push(piece)
      })
      response.on('error', () => settle(no({ code: 'UNREACHABLE' })))
      response.on('end', () => {
        const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
        settle(ok({ url, status, type, bytes: Buffer.concat(pieces) }))
      })
    })
    asked.end()
  })
}
