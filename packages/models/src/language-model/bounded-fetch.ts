/** Far above what a reply takes; a service that sends without end must not fill the memory. In bytes. */
const MOST = 256 * 1024

/** What a service sent was longer than anything that is waited for. */
export class EndlessAnswer extends Error {}

/**
 * `fetch` for a service that nobody vouches for: no redirection is followed, which would carry the words, and perhaps the
 * key, to another host; an answer has a most; and it is over at its `[DONE]`, whether or not the connection closes.
 */
export const boundedFetch =
  (request: typeof fetch): typeof fetch =>
  async (address, init) => {
    const response = await request(address, { ...init, redirect: 'error' })
    if (!response.body) return response
    const { status, statusText, headers } = response
    return new Response(response.body.pipeThrough(bounded()), { status, statusText, headers })
  }

function bounded(): TransformStream<Uint8Array, Uint8Array> {
  let read = 0
  let tail = ''
  return new TransformStream({
    transform(bytes, controller) {
      read += bytes.length
      if (read > MOST) throw new EndlessAnswer(`More than ${MOST} bytes.`)
      controller.enqueue(bytes)
      tail += Buffer.from(bytes).toString('latin1')
      if (DONE.test(tail)) controller.terminate()
      tail = tail.slice(-DONE_LENGTH)
    },
  })
}

/** Within JSON no line begins anew, so that no content can look like it. */
const DONE = /(?:^|[\r\n])data: ?\[DONE\]\s*[\r\n]/u
const DONE_LENGTH = 20
