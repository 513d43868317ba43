/**
 * The body as text, up to so many bytes: a service that sends without end must not fill the memory.
 *
 * @param tooLong makes the error to fail with, of its words
 */
export async function readBody(response: Response, most: number, tooLong: (detail: string) => Error): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) throw tooLong(`More than ${most} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
