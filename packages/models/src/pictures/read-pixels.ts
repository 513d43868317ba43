import { PictureError } from './picture-error.js'
import type { Pixels } from './pixels.js'

/** The longer side that pictures are read at. */
const SIDE = 64
/** More pixels than this are not unpacked, whatever the file says. */
const MOST_PIXELS = 64_000_000
const PACKAGE = 'sharp'

/** What a file may be. A shopper's photo is none that can hold instructions: an SVG is taken of the shop alone. */
export type PictureTrust = 'shop' | 'shopper'

const SIGNATURES: readonly (readonly [bytes: readonly number[], at: number])[] = [
  [[0xff, 0xd8, 0xff], 0],
  [[0x89, 0x50, 0x4e, 0x47], 0],
  [[0x57, 0x45, 0x42, 0x50], 8],
]

/** The part of sharp that is used. It is not among the dependencies, so its types are not there either. */
type Sharp = (
  bytes: Uint8Array,
  options: { limitInputPixels: number; failOn: string; density?: number },
) => {
  rotate(): ReturnType<Sharp>
  resize(width: number, height: number, options: { fit: string }): ReturnType<Sharp>
  ensureAlpha(): ReturnType<Sharp>
  raw(): ReturnType<Sharp>
  toBuffer(options: { resolveWithObject: true }): Promise<{ data: Uint8Array; info: { width: number; height: number } }>
}

/** Reads pictures, made small. */
export interface PictureReader {
  /** Fails with a `PictureError` for what is no picture. */
  read(bytes: Uint8Array, trust: PictureTrust): Promise<Pixels>
}

/**
 * Loads the library for pictures, in threads of its own.
 *
 * Fails   with a `PictureError` that has the remedy where it is not installed.
 */
export async function loadPictureReader(name: string = PACKAGE): Promise<PictureReader> {
  const sharp = await loaded(name)
  return {
    async read(bytes, trust) {
      if (trust === 'shopper' && !isPhoto(bytes)) throw new PictureError('PICTURE_KIND_UNKNOWN')
      try {
        const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
          .rotate()
          .resize(SIDE, SIDE, { fit: 'inside' })
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true })
        return { width: info.width, height: info.height, rgba: data }
      } catch (error) {
        throw new PictureError('PICTURE_UNREADABLE', error instanceof Error ? error.message.split('\n')[0] : '')
      }
    },
  }
}

async function loaded(name: string): Promise<Sharp> {
  try {
    return ((await import(name)) as { default: Sharp }).default
  } catch (error) {
    throw new PictureError('PICTURE_READER_MISSING', error instanceof Error ? error.message.split('\n')[0] : '')
  }
}

const isPhoto = (bytes: Uint8Array) =>
  SIGNATURES.some(([signature, at]) => signature.every((byte, place) => bytes[at + place] === byte))
