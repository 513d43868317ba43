import type { Read } from '@elmo-chat/kernel'
import { problem } from './problems.js'
import { htmlText } from './read-html.js'

/** What lies packed in the file may take so much room, in bytes. */
const MOST_UNPACKED = 200 * 1024 * 1024
const ENTRY = 0x02014b50

/** The words of a Word document as Markdown. */
export async function docxText(bytes: Uint8Array, file: string): Promise<Read<{ title: string; text: string }>> {
  const broken = { value: { title: '', text: '' }, problems: [problem('DOCUMENT_BROKEN', { file })] }
  if (unpackedSize(bytes) > MOST_UNPACKED) return broken
  try {
    // It takes a quarter of a second to load, which no other command should wait for.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    return { value: htmlText(value), problems: [] }
  } catch {
    return broken
  }
}

/** What the file says that it will unpack to. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size = 0
  for (let at = 0; at + 28 <= bytes.length; at++)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === ENTRY) size += view.getUint32(at + 24, true)
  return size
}
