import type { Piece, PieceColor, Slot } from '../piece.js'

export const SLOTS: readonly Slot[] = ['top', 'bottom', 'dress', 'outerwear', 'shoes', 'bag', 'accessory']

const color = (lightness: number, chroma: number, hue: number, en: string, zh: string): PieceColor => ({
  lightness,
  chroma,
  hue,
  name: { en, zh },
})

export const white = color(0.98, 0.005, 90, 'white', '白色')
export const black = color(0.25, 0.005, 280, 'black', '黑色')
export const red = color(0.55, 0.19, 27, 'red', '红色')
export const blue = color(0.55, 0.15, 260, 'blue', '蓝色')
export const green = color(0.6, 0.15, 145, 'green', '绿色')
export const orange = color(0.7, 0.17, 55, 'orange', '橙色')

/** A piece of which nothing is known but what is given. */
export function pieceOf(id: string, slot: Slot, more: Partial<Piece> = {}): Piece {
  return {
    id,
    slot,
    name: { en: slot, zh: slot },
    colors: [],
    seasons: [],
    occasions: [],
    styles: [],
    patterns: [],
    fits: [],
    formality: null,
    price: 100,
    item: -1,
    ...more,
  }
}
