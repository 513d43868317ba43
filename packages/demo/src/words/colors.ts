import type { Bilingual } from '@elmo-chat/kernel'

export interface Color extends Bilingual {
  /** The color of the material in plain light, `#rrggbb`. */
  readonly hex: string
}

/** Slug → name and shade. The slug stands in picture addresses and variant ids. */
export const colors = {
  white: { zh: '白色', en: 'White', hex: '#f3f0ea' },
  'off-white': { zh: '米白色', en: 'Off-white', hex: '#e9e0d0' },
  beige: { zh: '米色', en: 'Beige', hex: '#d8c5a6' },
  khaki: { zh: '卡其色', en: 'Khaki', hex: '#b8a47a' },
  camel: { zh: '驼色', en: 'Camel', hex: '#bb8c58' },
  brown: { zh: '棕色', en: 'Brown', hex: '#7d5539' },
  coffee: { zh: '咖啡色', en: 'Coffee', hex: '#57402f' },
  black: { zh: '黑色', en: 'Black', hex: '#2d2c30' },
  charcoal: { zh: '炭灰色', en: 'Charcoal', hex: '#505258' },
  gray: { zh: '灰色', en: 'Gray', hex: '#94969b' },
  'light-gray': { zh: '浅灰色', en: 'Light gray', hex: '#c8c9ca' },
  navy: { zh: '藏青色', en: 'Navy', hex: '#2b3856' },
  'dark-blue': { zh: '深蓝色', en: 'Dark blue', hex: '#384f75' },
  blue: { zh: '蓝色', en: 'Blue', hex: '#4a74b0' },
  'light-blue': { zh: '浅蓝色', en: 'Light blue', hex: '#a8c3dd' },
  teal: { zh: '青色', en: 'Teal', hex: '#33807f' },
  mint: { zh: '薄荷绿', en: 'Mint', hex: '#b3d6c2' },
  green: { zh: '绿色', en: 'Green', hex: '#57845e' },
  olive: { zh: '橄榄绿', en: 'Olive', hex: '#7d7b4e' },
  'dark-green': { zh: '墨绿色', en: 'Dark green', hex: '#324f42' },
  yellow: { zh: '黄色', en: 'Yellow', hex: '#e8c35c' },
  mustard: { zh: '姜黄色', en: 'Mustard', hex: '#c99638' },
  orange: { zh: '橙色', en: 'Orange', hex: '#dd8145' },
  coral: { zh: '珊瑚色', en: 'Coral', hex: '#e58a78' },
  red: { zh: '红色', en: 'Red', hex: '#bd413c' },
  burgundy: { zh: '酒红色', en: 'Burgundy', hex: '#742f3b' },
  pink: { zh: '粉色', en: 'Pink', hex: '#ebbabb' },
  purple: { zh: '紫色', en: 'Purple', hex: '#775c92' },
  lilac: { zh: '浅紫色', en: 'Light purple', hex: '#c4b4d7' },
  silver: { zh: '银色', en: 'Silver', hex: '#c3c7cb' },
  gold: { zh: '金色', en: 'Gold', hex: '#cdae6d' },
  clear: { zh: '透明', en: 'Clear', hex: '#d7e3e4' },
  wood: { zh: '原木色', en: 'Natural wood', hex: '#c99f6c' },
} as const satisfies Record<string, Color>

export type ColorSlug = keyof typeof colors

/** The color ways that a product line draws from, in the order in which a buyer would fill them. */
export const colorGroups = {
  light: ['white', 'light-blue', 'off-white', 'pink', 'mint', 'beige', 'lilac', 'navy', 'black'],
  everyday: ['black', 'white', 'gray', 'navy', 'beige', 'olive', 'blue', 'burgundy', 'green', 'pink'],
  summer: ['white', 'coral', 'light-blue', 'yellow', 'mint', 'navy', 'red', 'lilac', 'green', 'black'],
  winter: ['off-white', 'camel', 'charcoal', 'burgundy', 'dark-green', 'navy', 'gray', 'mustard', 'brown', 'black'],
  coat: ['camel', 'black', 'charcoal', 'beige', 'navy', 'khaki', 'dark-green', 'brown'],
  denim: ['blue', 'dark-blue', 'light-blue', 'black', 'gray'],
  trousers: ['black', 'khaki', 'navy', 'beige', 'gray', 'olive', 'coffee', 'charcoal'],
  play: ['yellow', 'light-blue', 'pink', 'green', 'red', 'orange', 'white', 'navy', 'mint', 'lilac'],
  leather: ['black', 'brown', 'camel', 'coffee', 'burgundy', 'off-white', 'dark-green', 'navy'],
  canvas: ['off-white', 'navy', 'olive', 'black', 'khaki', 'mustard', 'red', 'gray'],
  sport: ['black', 'white', 'gray', 'orange', 'blue', 'mint', 'purple', 'red'],
  trail: ['olive', 'orange', 'black', 'teal', 'charcoal', 'mustard', 'dark-blue', 'red'],
  home: ['off-white', 'gray', 'beige', 'light-blue', 'mint', 'pink', 'dark-green', 'mustard', 'charcoal', 'coral'],
  ceramic: ['off-white', 'light-blue', 'charcoal', 'mint', 'mustard', 'coral', 'dark-green', 'navy', 'white'],
  glass: ['clear', 'light-blue', 'green', 'coral', 'gray'],
  wood: ['wood', 'coffee', 'brown'],
  metal: ['gold', 'silver'],
  steel: ['white', 'black', 'dark-green', 'pink', 'silver', 'navy', 'orange'],
  device: ['white', 'black', 'gray', 'mint', 'navy', 'pink', 'off-white'],
  straw: ['beige', 'khaki', 'brown'],
} as const satisfies Record<string, readonly ColorSlug[]>

export type ColorGroup = keyof typeof colorGroups
