// The everyday names of colors, most telling first: "navy blue" is navy, "浅蓝" is light blue.
const swatches: readonly (readonly [names: RegExp, color: string])[] = [
  [/multi|rainbow|彩|拼色/i, 'conic-gradient(#d94f4f, #e8b04a, #5fae6b, #4a86c9, #9a63b8, #d94f4f)'],
  [/transparent|clear|透明/i, 'linear-gradient(135deg, #fff 45%, #bbb 50%, #fff 55%)'],
  [/navy|midnight|藏青|藏蓝|深蓝|海军蓝/i, '#24365c'],
  [/denim|indigo|牛仔|靛/i, '#46618c'],
  [/sky|light ?blue|天蓝|浅蓝|水蓝/i, '#9cc5e6'],
  [/teal|turquoise|青绿|湖蓝|蓝绿/i, '#2a8f8f'],
  [/cyan|aqua|青色/i, '#56bcc9'],
  [/olive|army|khaki green|军绿|橄榄/i, '#6b7044'],
  [/mint|薄荷/i, '#a9dcc3'],
  [/lime|果绿|嫩绿/i, '#a8cf45'],
  [/sage|豆绿|灰绿/i, '#9bab8d'],
  [/burgundy|wine|maroon|酒红|枣红/i, '#73263a'],
  [/coral|珊瑚/i, '#ee7c68'],
  [/rose|玫瑰|玫红/i, '#c9506e'],
  [/pink|粉/i, '#f0b3c0'],
  [/lavender|lilac|薰衣草|浅紫/i, '#c3b2e0'],
  [/purple|violet|plum|紫/i, '#7d559e'],
  [/mustard|姜黄/i, '#cf9f30'],
  [/gold|金/i, '#c8a24a'],
  [/silver|银/i, '#c3c7cc'],
  [/rust|terracotta|brick|铁锈|砖红|陶土/i, '#b3552f'],
  [/camel|tan|驼/i, '#c09a6b'],
  [/khaki|卡其/i, '#b9a77c'],
  [/beige|cream|ivory|oat|sand|nude|米|杏|奶油|象牙|燕麦|裸/i, '#eadfcb'],
  [/chocolate|coffee|espresso|咖/i, '#5b4032'],
  [/brown|棕|褐/i, '#80563a'],
  [/charcoal|graphite|炭|深灰/i, '#474a4f'],
  [/gr[ae]y|heather|灰/i, '#9a9da1'],
  [/black|黑/i, '#1c1c1e'],
  [/white|白/i, '#ffffff'],
  [/orange|橙|橘/i, '#e8863a'],
  [/yellow|黄/i, '#f1cf4b'],
  [/green|绿/i, '#4f9158'],
  [/blue|蓝/i, '#3d72b8'],
  [/red|红/i, '#c93a36'],
]

/** A CSS background for a color's name in either language; null for a name that says no color. */
export function swatchOf(name: string): string | null {
  return swatches.find(([names]) => names.test(name))?.[1] ?? null
}

/** Whether an option of a product is its color. */
export function isColorOption(name: string): boolean {
  return /colou?r|颜色|顏色|色/i.test(name)
}
