import type { PictureSource } from '@elmo-chat/assistant'
import { demoPicture } from '@elmo-chat/demo'
import { loadPictureReader, PictureError } from '@elmo-chat/models'
import type { Config } from './config.js'
import type { Logger } from './logger.js'

const PATIENCE_MS = 10_000
const MOST_BYTES = 8 * 1024 * 1024

/**
 * Where pictures of products are looked at: those that this server draws and, where the merchant wants it, those that feeds name
 * at other addresses. Null where none are wanted and, told in the log, where the library for pictures is not installed.
 */
export async function openPictures(config: Config, logger: Logger): Promise<PictureSource | null> {
  if (config.pictures === 'none') return null
  try {
    const reader = await loadPictureReader()
    return {
      reader,
      bytesOf: async (address) => drawn(address, config) ?? (config.pictures === 'all' ? fetched(address) : null),
    }
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    logger.info({ code: error.code, remedy: error.problem.remedy.en }, 'pictures are not looked at')
    return null
  }
}

function drawn(address: string, config: Config): Uint8Array | null {
  const [, id, color] = /^\/pictures\/([^/]+)\/([^/]+)\.svg$/.exec(address) ?? []
  if (config.empty || id === undefined || color === undefined) return null
  const svg = demoPicture(decodeURIComponent(id), decodeURIComponent(color))
  return svg === null ? null : new TextEncoder().encode(svg)
}

/** Null for what is no picture, too large or too slow. */
async function fetched(address: string): Promise<Uint8Array | null> {
  if (!/^https?:\/\//.test(address)) return null
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('image/')) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
