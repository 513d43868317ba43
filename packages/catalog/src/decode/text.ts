import { createGunzip } from 'node:zlib'
import { UnreadableFeed } from './unreadable-feed.js'

const headBytes = 64 * 1024

/**
 * Gives the text of a file as its bytes arrive. Gzip is told by its magic bytes; the encoding by its byte order mark,
 * else UTF-8 if the first 64 KiB are valid UTF-8, else GB18030.
 *
 * Fails   UnreadableFeed when gzip data are damaged or end early, or when the bytes are not text.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const plain = inflate(bytes)
  const head: Uint8Array[] = []
  let size = 0
  let next = await plain.next()
  for (; !next.done && size < headBytes; next = await plain.next()) {
    head.push(next.value)
    size += next.value.length
  }
  const start = Buffer.concat(head)
  const decoder = new TextDecoder(encodingOf(start, next.done === true))
  let text = decoder.decode(start, { stream: true })
  if (/(?![\s\u0080-\u009f])\p{Cc}/u.test(text.slice(0, 4096))) throw new UnreadableFeed('FEED_NOT_TEXT')
  if (text) yield text
  for (; !next.done; next = await plain.next()) {
    text = decoder.decode(next.value, { stream: true })
    if (text) yield text
  }
  text = decoder.decode()
  if (text) yield text
}

function encodingOf(head: Buffer, isWhole: boolean): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return isDecodable(head, 'utf-8', isWhole) ? 'utf-8' : 'gb18030'
}

function isDecodable(head: Buffer, encoding: string, isWhole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

async function* inflate(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  let head = first.value
  // The two magic bytes may arrive one by one.
  while (head.length < 2) {
    const more = await source.next()
    if (more.done) break
    head = Buffer.concat([head, more.value])
  }
  const all = rejoin(head, source)
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(all)
  else yield* all
}

async function* rejoin(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** The largest part that is unpacked at once; a small packed chunk may hold a thousand times its size. */
const unpackedBytes = 64 * 1024

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip({ chunkSize: unpackedBytes })
  let sourceFailure: unknown
  const feeding = (async () => {
    try {
      for await (const chunk of packed) {
        if (unzip.destroyed) return
        if (!unzip.write(chunk)) await drained(unzip)
      }
      unzip.end()
    } catch (failure) {
      sourceFailure = failure
      unzip.destroy()
    }
  })()
  try {
    for await (const chunk of unzip) yield chunk
  } catch {
    throw sourceFailure ?? new UnreadableFeed('FEED_TRUNCATED')
  } finally {
    unzip.destroy()
  }
  await feeding
}

function drained(unzip: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      unzip.off('drain', go)
      unzip.off('close', go)
      resolve()
    }
    unzip.on('drain', go)
    unzip.on('close', go)
  })
}
