import type { Block, ProductItem } from '@elmo-chat/protocol'
import type { Reply } from './scripted-server.js'

type Language = 'en' | 'zh'

/** The blocks that a message asks for by its words. */
export function replyTo(text: string, language: Language, origin: string): Reply {
  const zh = language === 'zh'
  const say = (en: string, chinese: string): Block => ({ type: 'text', text: zh ? chinese : en })
  const status = zh ? '正在比较 3 款…' : 'Comparing 3 products…'
  const items = products(language, origin)
  const show = (list: ProductItem[], total = list.length): Block => ({
    type: 'data-products',
    data: { impressionId: 'i1', total, items: list },
  })
  if (/compare|对比/.test(text)) {
    return {
      status,
      blocks: [
        say('The Oxford shirt costs less; the linen one is lighter.', '牛津纺那件更便宜，亚麻那件更轻。'),
        show(items.slice(0, 2)),
        comparison(items.slice(0, 2), zh),
        claims(items[0]!, zh),
      ],
    }
  }
  if (/relaxed|放宽/.test(text)) {
    return {
      status,
      blocks: [
        say('No blue shirt under $30. These come near.', '没有 ¥100 以内的蓝色衬衫，这些比较接近。'),
        {
          type: 'data-products',
          data: {
            impressionId: 'i2',
            total: 0,
            items: items.slice(0, 2),
            relaxed: [{ field: 'price', from: zh ? '¥100 以内' : 'under $30', to: zh ? '¥399 以内' : 'under $80' }],
          },
        },
      ],
    }
  }
  if (/one|一件/.test(text)) return { status, blocks: [say('This one.', '这一件。'), show(items.slice(0, 1))] }
  if (/cards|shirt|T恤|推荐/.test(text)) {
    return {
      status,
      blocks: [
        say('4 of our 24 shirts fit best. The cheapest is $49.', '24 款里最合适的是这 4 款，最低 ¥199。'),
        show(items, 24),
        brief(language),
        claims(items[0]!, zh),
        choices(zh),
      ],
    }
  }
  if (/policy|退货/.test(text)) {
    return {
      status,
      blocks: [
        say('You can return unworn goods within 30 days.', '未穿着的商品 30 天内可以退货。'),
        {
          type: 'data-citations',
          data: {
            passages: [
              {
                documentId: 'd1',
                title: zh ? '退换货政策' : 'Returns',
                text: zh ? '自签收之日起 30 天内，未穿着的商品可以退货。' : 'Unworn goods can be returned for 30 days.',
                url: '/returns',
              },
              { documentId: 'd2', title: zh ? '护理说明' : 'Care', text: 'Wash at 30 °C.', url: 'javascript:alert(1)' },
            ],
          },
        },
      ],
    }
  }
  if (/person|人工/.test(text)) {
    return {
      status,
      blocks: [
        say('A person can take over.', '可以为您转人工。'),
        {
          type: 'data-handover',
          data: { state: 'closed', hours: zh ? '周一至周五 9:00–18:00' : 'Monday to Friday, 9 am to 6 pm' },
        },
      ],
    }
  }
  if (/markup/.test(text)) {
    const title = '<img src=x onerror="window.hurt=1">'
    return {
      status,
      blocks: [
        { type: 'text', text: `<b>bold</b> **stars** <script>window.hurt=1</script>` },
        show([
          { ...items[0]!, title, url: 'javascript:window.hurt=1', image: 'data:image/svg+xml,<svg/>', variants: [] },
        ]),
      ],
    }
  }
  return {
    status,
    blocks: [
      say(
        'You said it plainly, and here is a plain answer that is long enough to be read word by word.',
        '您说得很清楚，这里是一个足够长的回答，可以一个字一个字地读。',
      ),
    ],
  }
}

function products(language: Language, origin: string): ProductItem[] {
  const zh = language === 'zh'
  const currency = zh ? 'CNY' : 'USD'
  const price = (amount: number) => ({ amount, currency })
  const [color, size] = zh ? ['颜色', '尺码'] : ['Color', 'Size']
  const [blue, navy] = zh ? ['蓝色', '藏青'] : ['Blue', 'Navy']
  const variants = [blue!, navy!].flatMap((hue, row) =>
    ['S', 'M', 'L', 'XL'].map((letter, column) => ({
      id: `v${row}${column}`,
      options: { [color!]: hue, [size!]: letter },
      price: price(zh ? 19900 + column * 1000 : 4900 + column * 200),
      available: letter !== 'L' && !(hue === navy && letter === 'S'),
      image: `${origin}/picture/${row * 5 + 4}.svg`,
      matches: hue === blue,
    })),
  )
  const why = zh
    ? ['蓝色，符合您要的颜色', '长绒棉，透气不易皱', '近 30 天同类销量靠前']
    : ['Blue, as you asked', 'Long-staple cotton, breathes and keeps its shape', 'Among the best sellers of its kind']
  return [
    {
      id: 'p1',
      title: zh ? '牛津纺长袖衬衫 修身版' : 'Oxford shirt with button-down collar, slim fit',
      url: '/p/p1',
      image: `${origin}/picture/4.svg`,
      price: price(zh ? 19900 : 4900),
      compareAt: price(zh ? 29900 : 6900),
      available: true,
      variants,
      why,
    },
    {
      id: 'p2',
      title: zh ? '水洗亚麻衬衫' : 'Washed linen shirt',
      url: 'https://elsewhere.example/p2',
      image: `${origin}/picture/9.svg`,
      price: price(zh ? 34900 : 7950),
      available: true,
      variants: [{ id: 'v9', options: { [size!]: 'M' }, price: price(zh ? 34900 : 7950), available: true }],
      why: why.slice(0, 1),
    },
    {
      id: 'p3',
      title: zh ? '条纹府绸衬衫' : 'Striped poplin shirt',
      url: null,
      image: null,
      price: null,
      available: true,
      why: [],
    },
    {
      id: 'p4',
      title: zh ? '灯芯绒外穿衬衫' : 'Corduroy overshirt',
      url: '/p/p4',
      image: `${origin}/picture/2.svg`,
      price: price(zh ? 45900 : 9800),
      available: false,
      why: why.slice(1, 2),
    },
  ]
}

function comparison(items: ProductItem[], zh: boolean): Block {
  return {
    type: 'data-comparison',
    data: {
      items: items.map(({ id }) => id),
      rows: [
        { field: 'price', label: zh ? '价格' : 'Price', values: zh ? ['¥199', '¥349'] : ['$49', '$79.50'], best: 0 },
        { field: 'material', label: zh ? '材质' : 'Material', values: zh ? ['长绒棉', '亚麻'] : ['Cotton', 'Linen'] },
        { field: 'weight', label: zh ? '克重' : 'Weight', values: ['150 g/m²', '120 g/m²'], best: 1 },
        { field: 'size', label: zh ? '尺码' : 'Sizes', values: ['S, M, XL', 'M'] },
      ],
    },
  }
}

function brief(language: Language): Block {
  const zh = language === 'zh'
  return {
    type: 'data-brief',
    data: {
      intent: 'find',
      language,
      constraints: [
        { field: 'category', op: 'is', value: 'shirt', text: zh ? '衬衫' : 'shirts' },
        { field: 'color', op: 'is', value: 'blue', text: zh ? '蓝色' : 'blue' },
        { field: 'price', op: 'max', value: 20000, text: zh ? '≤ ¥500' : 'under $100' },
      ],
      sort: { field: 'price', direction: 'asc' },
    },
  }
}

function claims(item: ProductItem, zh: boolean): Block {
  return {
    type: 'data-claims',
    data: {
      claims: [
        {
          text: zh ? '24 款' : '24 shirts',
          subject: 'catalog',
          field: 'count',
          value: 24,
          source: 'main',
          version: 'r1',
        },
        {
          text: zh ? '¥199' : '$49',
          subject: item.id,
          field: 'price',
          value: item.price,
          source: 'main',
          version: 'r1',
        },
      ],
    },
  }
}

function choices(zh: boolean): Block {
  const labels = zh ? ['修身', '宽松', '都可以'] : ['Slim fit', 'Relaxed fit', 'Either']
  return { type: 'data-choices', data: { choices: labels.map((label) => ({ label, say: label })) } }
}
