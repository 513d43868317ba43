import { PictureError, type PictureReader } from '@elmo-chat/models'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { writeLooks } from './kept-looks.js'
import { PictureIndex } from './picture-index.js'

const SIDE = 16
type Color = readonly [red: number, green: number, blue: number]

/** A file of ours is its color; what it shows is a square of that color before a white wall. */
const reader: PictureReader = {
  async read(bytes) {
    if (bytes.length !== 3) throw new PictureError('PICTURE_UNREADABLE')
    const rgba = new Uint8Array(SIDE * SIDE * 4).fill(255)
    for (let y = 4; y < 12; y++) for (let x = 6; x < 10; x++) rgba.set(bytes, (y * SIDE + x) * 4)
    return { width: SIDE, height: SIDE, rgba }
  },
}
const files: Readonly<Record<string, Color>> = {
  '/red': [190, 40, 45],
  '/pink': [240, 180, 190],
  '/blue': [50, 90, 180],
  'https://shop.example/red': [190, 40, 45],
}

/** A folder of kept files, as a value. */
const folder = (kept = new Map<string, Uint8Array>()) => ({
  read: async (name: string) => kept.get(name) ?? null,
  write: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
})

function indexOf(pictures: Readonly<Record<string, readonly string[]>>, kept = folder(), shown = files) {
  const shop = new MadeUpShop(
    Object.entries(pictures).map(([id, images]) => ({ ...productOf({ id, title: id, category: 'shirt' }), images })),
  )
  const asked: string[] = []
  const read: string[] = []
  let { index } = shop.shop
  const pictureIndex = new PictureIndex({
    reader: {
      read: (bytes, trust) => {
        read.push([...bytes].join())
        return reader.read(bytes, trust)
      },
    },
    bytesOf: async (address) => {
      asked.push(address)
      if (address === '/broken') throw new Error('unreachable')
      return shown[address] ? Uint8Array.from(shown[address]) : null
    },
    current: () => ({ index }),
    rest: async () => {},
    files: kept,
  })
  return { pictureIndex, asked, read, shop, change: (other: MadeUpShop) => (index = other.shop.index) }
}

describe('products by their pictures', () => {
  it('are found by a photo, each once by its picture that is most alike', async () => {
    const { pictureIndex } = indexOf({ rose: ['/pink', '/red'], sky: ['/blue'], bare: [], lost: ['/broken', '/none'] })
    await pictureIndex.catchUp()
    const found = await pictureIndex.find(Uint8Array.of(185, 45, 50), 10)
    expect(found.map(({ product }) => product.id)).toEqual(['rose', 'sky'])
    expect(found[0]).toMatchObject({ address: '/red' })
    expect(found[0].score).toBeGreaterThan(found[1].score)
  })
  it('are looked at once', async () => {
    const { pictureIndex, asked, change } = indexOf({ rose: ['/red'], lost: ['/broken'] })
    await pictureIndex.catchUp()
    await pictureIndex.catchUp()
    change(new MadeUpShop([{ ...productOf({ id: 'rose', title: 'rose' }), images: ['/red', '/blue'] }]))
    await pictureIndex.catchUp()
    expect([...asked].sort()).toEqual(['/blue', '/broken', '/red'])
  })
  it('are remembered over a restart, and looked at anew when they are drawn otherwise or the file is damaged', async () => {
    const kept = folder()
    const shop = { rose: ['https://shop.example/red'], sky: ['/blue'] }
    const first = indexOf(shop, kept)
    await first.pictureIndex.catchUp()
    expect(first.read).toEqual(['190,40,45', '50,90,180'])
    const second = indexOf(shop, kept)
    await second.pictureIndex.catchUp()
    // What is drawn is drawn again, and known by its bytes.
    expect(second.asked).toEqual(['/blue'])
    expect(second.read).toEqual([])
    const found = await second.pictureIndex.find(Uint8Array.of(190, 40, 45), 2)
    expect(found.map(({ product, address }) => [product.id, address])).toEqual([
      ['rose', 'https://shop.example/red'],
      ['sky', '/blue'],
    ])
    const drawnOtherwise = indexOf(shop, kept, { ...files, '/blue': [60, 90, 180] })
    await drawnOtherwise.pictureIndex.catchUp()
    expect(drawnOtherwise.read).toEqual(['60,90,180'])
    const afterwards = indexOf(shop, kept, { ...files, '/blue': [60, 90, 180] })
    await afterwards.pictureIndex.catchUp()
    expect(afterwards.read).toEqual([])
    const short = writeLooks(new Map([['a', { vector: new Float32Array(3) }]]))
    for (const damaged of [new Uint8Array(), Uint8Array.of(10), short]) {
      const third = indexOf(shop, folder(new Map([['pictures', damaged]])))
      await third.pictureIndex.catchUp()
      expect(third.read).toEqual(['190,40,45', '50,90,180'])
    }
  })
  it('have a vector where some picture could be read', async () => {
    const { pictureIndex, shop } = indexOf({ rose: ['/broken', '/red'], lost: ['/broken'] })
    await pictureIndex.catchUp()
    expect(pictureIndex.vectorOf(shop.shop.index.product('rose')!)).toHaveLength(96)
    expect(pictureIndex.vectorOf(shop.shop.index.product('lost')!)).toBeNull()
  })
  it('are not found by what is no photo', async () => {
    const { pictureIndex } = indexOf({ rose: ['/red'] })
    await expect(pictureIndex.find(Uint8Array.of(1), 5)).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' })
  })
})
