import type { Context } from 'hono'

export const FEED_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
} as const

/** Proxies close what is silent for a minute. */
const BEAT_MS = 20_000
const MOST_TOGETHER = 5_000
const MOST_OF_ONE = 20

let together = 0
const ofOne = new Map<string, number>()

/**
 * A body of server-sent events that goes on until the reader leaves; null where `who`, or all together, hold too many.
 *
 * @param begin starts what tells: gets `send`, and gives back what ends it
 */
export function eventFeed(
  who: string,
  begin: (send: (data: unknown, id?: number) => void) => () => void,
): ReadableStream<Uint8Array> | null {
  const held = ofOne.get(who) ?? 0
  if (together >= MOST_TOGETHER || held >= MOST_OF_ONE) return null
  together++
  ofOne.set(who, held + 1)
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      write(': open\n\n')
      const beat = setInterval(() => write(': beat\n\n'), BEAT_MS)
      beat.unref()
      const stop = begin((data, id) =>
        write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
      )
      end = () => {
        clearInterval(beat)
        stop()
        together--
        const left = (ofOne.get(who) ?? 1) - 1
        if (left > 0) ofOne.set(who, left)
        else ofOne.delete(who)
      }
    },
    cancel: () => end(),
  })
}

/** The place behind which a reader wants to go on: what it read last. */
export function lastEventOf(c: Context): number {
  const said = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
  return Number.isSafeInteger(said) && said > 0 ? said : 0
}
