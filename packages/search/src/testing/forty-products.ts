import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'

/** title | description | category path | brand | material | colors | sizes | price in major units, - for none | sold-out colors | release day */
const rows = `
Blue Cotton T-Shirt | A soft tee for warm days. | Clothing > T-Shirts | Hatter | cotton | blue,white | s,m,l | 19 | white | 2024-03-01
Black Cotton T-Shirt | The same tee in black. | Clothing > T-Shirts | Hatter | cotton | black | s,m | 19 | | 2024-03-02
Striped Linen Shirt | Breathes well in summer heat. | Clothing > Shirts | Hatter | linen | blue,green | m,l | 45 | | 2024-04-01
White Oxford Shirt | Crisp collar for the office. | Clothing > Shirts | Marlow | cotton | white | m,l,xl | 49 | |
Navy Wool Sweater | Warm knit for cold evenings. | Clothing > Sweaters | Marlow | wool | navy | m,l | 89 | | 2023-10-01
Red Wool Sweater | Warm knit with a round neck. | Clothing > Sweaters | Marlow | wool | red | s,m | 79 | red | 2023-10-02
Green Hoodie | Brushed inside, kangaroo pocket. | Clothing > Hoodies | Hatter | cotton | green,gray | m,l,xl | 59 | |
Waterproof Jacket | Taped seams keep rain out. | Clothing > Jackets | Northway | polyester | black,yellow | m,l | 120 | | 2024-01-05
Light Down Jacket | Packs into its own pocket. | Clothing > Jackets | Northway | nylon | navy,red | s,m,l | 150 | |
Denim Jacket | Classic cut, metal buttons. | Clothing > Jackets | Hatter | denim | blue | m,l | 95 | |
Summer Dress | Floral print, falls to the knee. | Clothing > Dresses | Marlow | cotton | red,white | s,m | 69 | | 2024-05-01
Evening Dress | Silk with an open back. | Clothing > Dresses | Marlow | silk | black | s,m | 180 | |
Slim Jeans | Stretch denim that keeps its shape. | Clothing > Jeans | Hatter | denim | blue,black | m,l | 65 | |
Running Shoes | Cushioned sole for long runs. | Shoes > Running Shoes | Northway | polyester | white,black | 40,41,42 | 110 | |
Leather Boots | Full grain leather, lined. | Shoes > Boots | Marlow | leather | brown,black | 41,42 | 199 | black |
Canvas Backpack | Holds a laptop and lunch. | Bags > Backpacks | Northway | canvas | green,gray | | 75 | |
Leather Belt | Brass buckle. | Accessories > Belts | Marlow | leather | brown | m,l | 35 | |
Straw Hat | Wide brim against the sun. | Accessories > Hats | Hatter | straw | beige | one-size | 29 | | 2024-05-20
Wool Scarf | Long and soft. | Accessories > Scarves | Marlow | wool | gray,red | | 39 | |
Gift Card | For those who cannot decide. | Gifts | Hatter | | | | - | |
蓝色纯棉T恤 | 柔软透气，适合日常穿着。 | 服装 > T恤 | 山茶 | 棉 | 蓝色,白色 | s,m,l | 99 | | 2024-03-05
黑色纯棉短袖 | 经典黑色，百搭款。 | 服装 > T恤 | 山茶 | 棉 | 黑色 | m,l | 89 | |
亚麻衬衫 男 | 夏天穿很凉快。 | 服装 > 衬衫 | 山茶 | 亚麻 | 白色,蓝色 | m,l,xl | 199 | |
碎花连衣裙 | 夏季新款，收腰显瘦。 | 服装 > 连衣裙 | 云裳 | 棉 | 红色,黄色 | s,m | 259 | | 2024-05-02
真丝连衣裙 | 桑蚕丝面料，适合晚宴。 | 服装 > 连衣裙 | 云裳 | 真丝 | 黑色 | s,m,l | 899 | |
羊毛衫 女 | 秋冬保暖，圆领。 | 服装 > 毛衣 | 云裳 | 羊毛 | 灰色,红色 | m,l | 399 | 红色 |
连帽卫衣 | 加绒加厚，宽松版型。 | 服装 > 卫衣 | 山茶 | 棉 | 灰色,黑色 | m,l,xl | 169 | |
轻薄羽绒服 | 可收纳，出差携带方便。 | 服装 > 羽绒服 | 北行 | 尼龙 | 黑色,红色 | m,l | 499 | | 2023-11-01
防水冲锋衣 | 压胶接缝，风雨无阻。 | 服装 > 夹克 | 北行 | 涤纶 | 蓝色,黄色 | m,l,xl | 599 | |
修身牛仔裤 | 弹力面料，不易变形。 | 服装 > 牛仔裤 | 山茶 | 牛仔布 | 蓝色 | m,l | 229 | |
透气跑步鞋 | 缓震鞋底，长跑舒适。 | 鞋 > 跑步鞋 | 北行 | 涤纶 | 白色,黑色 | 40,41,42 | 459 | |
真皮短靴 | 头层牛皮，内里加绒。 | 鞋 > 靴子 | 云裳 | 真皮 | 棕色 | 38,39 | 699 | |
帆布双肩包 | 可放笔记本电脑。 | 包 > 双肩包 | 北行 | 帆布 | 绿色 | | 189 | |
羊绒围巾 | 柔软亲肤，送礼佳品。 | 配饰 > 围巾 | 云裳 | 羊绒 | 灰色,红色 | | 299 | |
编织草帽 | 遮阳出游，可折叠。 | 配饰 > 帽子 | 山茶 | | 米色 | 均码 | 79 | |
无线蓝牙耳机 | 降噪，续航三十小时。 | 数码 > 耳机 | 听海 | | 白色,黑色 | | 329 | |
Wireless Headphones | Quiet in noisy trains. | Electronics > Headphones | Listen | | black,white | | 129 | |
Laptop 16 GB | Fast enough for years, 512GB drive. | Electronics > Laptops | Listen | | silver | | 999 | |
Laptop 8GB | For letters and films. | Electronics > Laptops | Listen | | silver,black | | 599 | |
平板电脑 | 11英寸屏幕，轻巧便携。 | 数码 > 平板电脑 | 听海 | | 灰色 | | 1999 | |`

/** Forty products of a made-up shop, half in each language. Ids are p01 to p40 in the order of the rows. */
export const fortyProducts: readonly Product[] = rows
  .trim()
  .split('\n')
  .map((row, at) =>
    readRow(
      row.split('|').map((cell) => cell.trim()),
      `p${String(at + 1).padStart(2, '0')}`,
    ),
  )

function readRow(cells: readonly string[], id: string): Product {
  const [title, description, path, brand, material, colors, sizes, price, soldOut, releasedAt] = cells
  const language = /\p{Script=Han}/u.test(title) ? 'zh' : 'en'
  const categories = path.split(' > ')
  const memory = title.match(/(\d+) ?GB/)?.[1]
  const variants = list(colors).flatMap((color) => list(sizes).map((size) => ({ color, size })))
  return {
    id,
    source: 'test',
    sourceId: id,
    title,
    description,
    language,
    brand,
    categories: [categories],
    attributes: [
      ...attribute('category', categories.at(-1)!),
      ...attribute('material', material),
      ...(memory ? [{ ...attribute('memory', `${memory} GB`)[0], number: Number(memory) }] : []),
    ],
    url: null,
    images: [],
    variants: variants.map(({ color, size }, at) => variant(`${id}-${at}`, color, size, price, soldOut, language)),
    releasedAt: releasedAt || null,
  }
}

function variant(id: string, color: string, size: string, price: string, soldOut: string, language: string): Variant {
  const currency = language === 'zh' ? 'CNY' : 'USD'
  return {
    id,
    sku: null,
    options: {},
    attributes: [...attribute('color', color), ...attribute('size', size)],
    // A size L costs a little more, so that variants of one product differ in price.
    price: price === '-' ? null : { amount: Number(price) * 100 + (size === 'l' ? 300 : 0), currency },
    compareAt: null,
    available: !list(soldOut).includes(color) || color === '',
    stock: null,
    image: null,
  }
}

function attribute(field: string, text: string): Attribute[] {
  if (text === '') return []
  const concept = lexicon.resolve(field, text)
  return [{ field, label: field, text, concepts: concept ? [concept.id] : [], from: 'column' }]
}

function list(text: string): string[] {
  return text === '' ? [''] : text.split(',')
}
