import { describe, expect, it } from 'vitest'
import { buildSynonyms } from './synonyms.js'
import { reasons, smallShop } from './testing/small-shop.js'

const english = smallShop([
  'Waterproof jacket | jackets | Northway',
  'Leather jacket | jackets | Northway',
  'Denim jacket | jackets',
  'Card packet',
  'Notebook stand',
  'Note cards',
  'Smartphone case | phone cases',
  'T-shirt of cotton | t-shirts',
  'Sony WH-1000XM4 headphones | headphones',
  'Curtain 150 cm wide',
  'Laptop 16 GB',
  'Monitor 15.6 inch',
])
const chinese = smallShop([
  '碎花连衣裙 | 连衣裙 | 云裳',
  '真丝连衣裙 | 连衣裙 | 云裳',
  '轻薄羽绒服 | 羽绒服',
  '纯棉T恤 男 | T恤',
  '纯棉T恤 女 | T恤',
  '修身牛仔裤 | 牛仔裤',
  '红色长裙 | 半身裙',
  '老人手机 | 手机',
  '凉席三件套 | 凉席',
])

describe('typed words', () => {
  it('are mended by one edit from four letters on, by two from eight on, and the answer says so', () => {
    for (const typed of ['jaket', 'jackat', 'jakcet', 'jacketr']) {
      expect(english.search(typed).corrected, typed).toBe('jacket')
    }
    expect(english.search('waterprof jackt').corrected).toBe('waterproof jacket')
    expect(english.search('watrprof').corrected).toBe('waterproof')
    expect(english.search('jkt')).toMatchObject({ total: 0, missing: ['jkt'] })
  })
  it('keep their first letter where another word is as near', () => {
    expect(english.search('jacket').corrected).toBeUndefined()
    expect(english.search('packet').hits.map(({ product }) => product.title)).toEqual(['Card packet'])
    expect(english.search('backet').corrected).toBe('jacket')
  })
  it('keep several candidates where it is not clear which is meant, the likelier first', () => {
    const shop = smallShop(['Fenlor mug', 'Fenlor cup', 'Fenlar mug'])
    const { hits, corrected } = shop.search('fenlir')
    expect(corrected).toBe('fenlor')
    expect(hits.map(({ product }) => product.title)).toEqual(['Fenlor mug', 'Fenlor cup', 'Fenlar mug'])
    expect(reasons(hits[2])).toContain('typo:fenlir→fenlar')
  })
  it('are never mended where a product holds them', () => {
    for (const held of ['note', 'cards', 'stand']) expect(english.search(held).corrected).toBeUndefined()
    expect(english.titles('note')).toEqual(['Note cards'])
  })
  it('that hardly any product holds also find the frequent word that they are a slip of, behind it', () => {
    const many = smallShop([...Array.from({ length: 250 }, (_, at) => `Backpack ${at}`), 'Bakpack with a slip'])
    const found = many.search('bakpack')
    expect(found.corrected).toBeUndefined()
    expect(found.hits[0].product.title).toBe('Bakpack with a slip')
    expect(found.total).toBe(251)
    expect(reasons(found.hits[1])).toContain('typo:bakpack→backpack')
  })
})

describe('words written apart or as one', () => {
  it('find each other', () => {
    for (const typed of ['tshirt', 't shirt', 't-shirt', 'T恤']) {
      expect(english.titles(typed), typed).toEqual(['T-shirt of cotton'])
    }
    expect(english.titles('note book')).toEqual(['Notebook stand'])
    expect(english.titles('notebook')).toEqual(['Notebook stand'])
    expect(english.titles('smart phone case')).toEqual(['Smartphone case'])
    expect(english.search('leatherjacket')).toMatchObject({ total: 1, corrected: 'leather jacket' })
  })
  it('are not torn into words that no product holds together', () => {
    expect(english.search('notecurtain')).toMatchObject({ total: 0, missing: ['notecurtain'] })
  })
  it('find each other where each part is a word by itself, the way that more titles write first', () => {
    const shop = smallShop([
      'Activation key for a circuit board',
      'Wireless keyboard',
      'Mechanical keyboard',
      'Gaming keyboard',
      'Screen door',
      'Sun screen',
      'Sun screen for kids',
      'Sunscreen',
      'Micro adapter for SD card slots',
      'MicroSD card of 64 parts',
      'MicroSD card reader',
    ])
    expect(shop.titles('key board').slice(0, 3).toSorted()).toEqual([
      'Gaming keyboard',
      'Mechanical keyboard',
      'Wireless keyboard',
    ])
    expect(shop.titles('key board')).toContain('Activation key for a circuit board')
    expect(shop.titles('sunscreen')).toEqual(expect.arrayContaining(['Sunscreen', 'Sun screen', 'Sun screen for kids']))
    expect(shop.titles('sun screen')).toContain('Sunscreen')
    expect(shop.titles('micro sd card').slice(0, 2).toSorted()).toEqual([
      'MicroSD card of 64 parts',
      'MicroSD card reader',
    ])
  })
  it('are torn only into parts of three letters, or shorter ones that stand by themselves', () => {
    const shop = smallShop(['CH EAP access point', 'Hub with CH ports', 'Switch with CH ports', 'Office laptop'])
    expect(shop.search('cheap').corrected).toBeUndefined()
    expect(shop.search('chxeap').corrected).toBeUndefined()
    const lamps = smallShop(['X lamp', 'Tall X lamp', 'Small X-lamp'])
    expect(lamps.search('xlamp')).toMatchObject({ total: 3, corrected: 'x lamp' })
  })
  it('find models however they are written', () => {
    for (const typed of ['WH-1000XM4', 'wh1000xm4', 'wh 1000 xm4']) {
      expect(english.titles(typed), typed).toEqual(['Sony WH-1000XM4 headphones'])
    }
  })
  it('find what begins so, where the last word may be unfinished', () => {
    expect(english.titles('jac')).toEqual([])
    expect(english.titles('leather jac', { prefix: true })).toEqual(['Leather jacket'])
    expect(english.titles('leat', { prefix: true })).toEqual(['Leather jacket'])
    expect(english.titles('jac leather', { prefix: true })).toEqual([])
    expect(reasons(english.search('jac', { prefix: true }).hits[0])).toContain('prefix:jac→jacket')
    expect(english.search('jac', { prefix: true }).corrected).toBeUndefined()
  })
})

describe('letters and digits together', () => {
  const shop = smallShop(['DDR3 memory, 4 pieces', 'DDR4 memory', 'DDR 4 memory', 'Cat6 cable', 'Cat cable, 6 feet'])
  it('are one thing: what holds them together goes before what holds them apart', () => {
    expect(shop.titles('ddr4')[0]).toBe('DDR4 memory')
    expect(shop.titles('ddr4')).toContain('DDR3 memory, 4 pieces')
    expect(reasons(shop.search('ddr4').hits[0])).toContain('word:ddr4@title')
    const [first, second] = shop.search('ddr4 memory', { words: 'any' }).hits
    expect(first.score).toBeGreaterThan(second.score * 1.2)
  })
  it('are a code where a part is one letter, which only the whole of it meets', () => {
    const cables = smallShop([
      'C2G cable of USB',
      'USB cable C to C, 2 pieces, 5 G',
      'Lamp for cars, type H7',
      'Printer H470b, 7 LED lights',
      'USB-C cable',
      'GTX 1080 Ti card',
      'GTX 1080 Ti card with fans',
      'GTX1080Ti card',
    ])
    for (const words of ['all', 'any'] as const) {
      expect(cables.titles('c2g', { words })).toEqual(['C2G cable of USB'])
      expect(cables.titles('H7', { words })).toEqual(['Lamp for cars, type H7'])
    }
    expect(cables.titles('c2g cable')).toEqual(['C2G cable of USB'])
    expect(cables.search('h7 led').total).toBe(0)
    // Where titles write it apart, its parts are enough.
    expect(cables.titles('gtx1080ti')).toHaveLength(3)
    const [hit] = cables.search('c2g cable', { features: true }).hits
    expect(hit.because.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(hit.score, 5)
    expect(reasons(hit)).toContain('word:c2g@title')
  })
  it('find each other with a space or a hyphen between them', () => {
    expect(shop.titles('cat 6 cable')[0]).toBe('Cat6 cable')
    expect(shop.titles('cat-6 cable')[0]).toBe('Cat6 cable')
  })
})

describe('wishes that name nothing', () => {
  it('are left out where no product holds them', () => {
    expect(english.search('cheap leather jacket')).toMatchObject({ total: 1, missing: [] })
    expect(english.search('cheap leather jacket').corrected).toBeUndefined()
    expect(chinese.search('便宜好看的连衣裙')).toMatchObject({ total: 2, missing: [] })
  })
  it('are asked for where products hold them, and told where nothing else is asked for', () => {
    expect(smallShop(['Gift card', 'Card holder']).titles('gift card')).toEqual(['Gift card'])
    expect(english.search('cheap')).toMatchObject({ total: 0, missing: ['cheap'] })
  })
})

describe('an exact query', () => {
  it('takes words as they are written', () => {
    for (const typed of ['jaket', 'lyq', 'note book', 'leatherjacket']) {
      expect(english.search(typed, { exact: true }).total, typed).toBe(0)
    }
    expect(english.search('jaket', { exact: true })).toMatchObject({ missing: ['jaket'] })
    const read = chinese.search('lianyiqun', { exact: true })
    expect(read).toMatchObject({ total: 0, missing: ['lianyiqun'] })
    expect(read.corrected).toBeUndefined()
    expect(english.search('jacket', { exact: true }).total).toBe(english.search('jacket').total)
  })
  it('is met by what the lexicon and the merchant name', () => {
    expect(english.titles('T恤', { exact: true })).toEqual(['T-shirt of cotton'])
    const synonyms = buildSynonyms([{ words: ['blouson', 'jacket'] }])
    expect(english.search('blouson', { exact: true, synonyms }).total).toBe(3)
  })
})

describe('numbers with units', () => {
  it('are one word, however they are written', () => {
    for (const typed of ['16 GB', '16GB', '16gb', '16 gigabytes', '１６ＧＢ']) {
      expect(english.titles(typed), typed).toEqual(['Laptop 16 GB'])
    }
  })
  it('are found in another unit of the same measure, also as feeds round them', () => {
    for (const typed of ['1.5米', '1.5m', '150cm', '一米五']) {
      expect(english.titles(typed), typed).toEqual(['Curtain 150 cm wide'])
    }
    expect(english.titles('39.6 cm')).toEqual(['Monitor 15.6 inch'])
    expect(english.titles('2.5米')).toEqual([])
  })
  it('in Chinese numerals are words too', () => {
    expect(chinese.titles('三件套')).toEqual(['凉席三件套'])
    expect(smallShop(['三元催化器', '3元店']).titles('三元催化器')).toEqual(['三元催化器'])
  })
})

describe('Chinese words', () => {
  it('are found by any two characters, traditional and full-width ones folded', () => {
    expect(chinese.titles('衣裙')).toHaveLength(2)
    expect(chinese.titles('連衣裙')).toHaveLength(2)
    expect(chinese.titles('Ｔ恤')).toHaveLength(2)
  })
  it('are found by their pinyin, written together, apart or among characters', () => {
    for (const typed of ['lianyiqun', 'lian yi qun', '连yi裙', 'lian衣qun', "lian'yi'qun"]) {
      const found = chinese.search(typed)
      expect(found.total, typed).toBe(2)
      expect(found.corrected, typed).toBe('连衣裙')
    }
    expect(reasons(chinese.search('lianyiqun').hits[0])).toContain('pinyin:lianyiqun→连衣裙')
  })
  it('are found by pinyin of several words, and by what stands beside each other in titles', () => {
    expect(chinese.search('chunmiantxu').corrected).toBe('纯棉t恤')
    expect(chinese.search('zhensilianyiqun').corrected).toBe('真丝连衣裙')
    expect(chinese.search('laorenshouji').corrected).toBe('老人手机')
  })
  it('are found by the initials of what products hold', () => {
    const found = chinese.search('lyq')
    expect(found).toMatchObject({ total: 2, corrected: '连衣裙' })
    expect(reasons(found.hits[0])).toContain('pinyin:lyq→连衣裙')
    expect(english.search('lyq').total).toBe(0)
  })
  it('may stand beside pinyin and Latin words', () => {
    expect(chinese.titles('T恤 nan')).toEqual(['纯棉T恤 男'])
    expect(chinese.titles('t恤nv')).toEqual(['纯棉T恤 女'])
  })
  it('are found in the other language by what their pinyin names', () => {
    expect(english.titles('erji')).toEqual(['Sony WH-1000XM4 headphones'])
  })
  it('are mended where they sound the same or nearly so', () => {
    expect(chinese.search('连衣群')).toMatchObject({ total: 2, corrected: '连衣裙' })
    expect(chinese.search('牛崽裤').corrected).toBe('牛仔裤')
    expect(chinese.search('碎花连衣群')).toMatchObject({ total: 1, corrected: '碎花连衣裙' })
    expect(reasons(chinese.search('连衣群').hits[0])).toContain('sound:连衣群→连衣裙')
    expect(chinese.search('lianyiqung').total).toBe(0)
    expect(chinese.search('niuzhaiku').corrected).toBe('牛仔裤')
  })
  it('are mended where one character is another or two changed places', () => {
    expect(chinese.search('羽绒福')).toMatchObject({ total: 1, corrected: '羽绒服' })
    expect(reasons(chinese.search('羽线服').hits[0])).toContain('shape:羽线服→羽绒服')
    expect(chinese.search('羽服绒').corrected).toBe('羽绒服')
    expect(chinese.search('真丝连依裙').corrected).toBe('真丝连衣裙')
  })
  it('are not mended where products hold them, nor into what is far', () => {
    for (const held of ['长裙', '手机', '真丝', '衣裙']) expect(chinese.search(held).corrected, held).toBeUndefined()
    expect(chinese.search('飞艇')).toMatchObject({ total: 0, missing: ['飞艇'] })
  })
  it('are not mended into another thing, nor where what is mended finds nothing', () => {
    expect(chinese.search('牛仔绳')).toMatchObject({ total: 0, missing: ['绳'] })
    expect(chinese.search('羽绒福手机')).toMatchObject({ total: 0, missing: ['福'] })
  })
})
