import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeText } from './text.js'

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function decode(bytes: Uint8Array, size = 3): Promise<string> {
  let text = ''
  for await (const part of decodeText(chunks(bytes, size))) text += part
  return text
}

const words = 'id,title\n1,蓝色衬衫 é\n'
/** "id,title\n1,蓝色衬衫\n" in GB18030. */
const gb18030 = Buffer.concat([Buffer.from('id,title\n1,'), Buffer.from('c0b6c9abb3c4c9c0', 'hex'), Buffer.from('\n')])

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', async () => {
    expect(await decode(Buffer.from(words))).toBe(words)
    expect(await decode(Buffer.from(`\ufeff${words}`))).toBe(words)
  })

  it('reads UTF-16 of both orders by their mark', async () => {
    const little = Buffer.from(`\ufeff${words}`, 'utf16le')
    expect(await decode(little)).toBe(words)
    expect(await decode(Buffer.from(little).swap16())).toBe(words)
  })

  it('reads Chinese text in GB18030', async () => {
    expect(await decode(gb18030)).toBe('id,title\n1,蓝色衬衫\n')
    expect(await decode(gzipSync(gb18030))).toBe('id,title\n1,蓝色衬衫\n')
  })

  it('knows gzip by its first bytes, even when they come one by one', async () => {
    const large = words.repeat(20_000)
    expect(await decode(gzipSync(large), 1000)).toBe(large)
    expect(await decode(gzipSync(words), 1)).toBe(words)
  })

  it('says when gzip ends too early or is damaged', async () => {
    const packed = gzipSync(words.repeat(1000))
    await expect(decode(packed.subarray(0, packed.length - 20))).rejects.toMatchObject({ code: 'FEED_TRUNCATED' })
    const damaged = Buffer.from(packed)
    damaged[40] = damaged[40]! ^ 0xff
    await expect(decode(damaged)).rejects.toMatchObject({ code: 'FEED_TRUNCATED' })
  })

  it('says when bytes are no text', async () => {
    await expect(decode(Buffer.from('504b0304140006000800000021', 'hex'))).rejects.toMatchObject({
      code: 'FEED_NOT_TEXT',
    })
  })

  it('passes the source’s own failure on', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield gzipSync(words).subarray(0, 12)
      throw new Error('connection lost')
    }
    const read = async () => {
      for await (const _ of decodeText(failing()));
    }
    await expect(read()).rejects.toThrow('connection lost')
  })
})
