import { describe, expect, it } from 'vitest'
import { loadPictureReader, type PictureReader } from './read-pixels.js'

const reader = await loadPictureReader().catch(() => null)
if (!reader) console.log('Pictures: skipped, sharp is not installed.')

describe('reading pictures', () => {
  it('says what to do where the library is missing', async () => {
    const failed = await loadPictureReader('no-such-library').catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'PICTURE_READER_MISSING' })
    expect((failed as { problem: { remedy: { en: string } } }).problem.remedy.en).toContain(
      'npm install --no-save sharp',
    )
  })
  it.skipIf(!reader)('takes no SVG and no other file of a shopper, and nothing broken of anyone', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    const { read } = reader as PictureReader
    await expect(read(svg, 'shopper')).rejects.toMatchObject({ code: 'PICTURE_KIND_UNKNOWN' })
    expect(await read(svg, 'shop')).toMatchObject({ width: 64, height: 64 })
    const broken = Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3)
    await expect(read(broken, 'shopper')).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' })
  })
})
