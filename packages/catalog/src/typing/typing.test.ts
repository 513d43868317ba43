import { inMeasure, lexicon, readQuantities } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import type { Detail } from '../draft/draft.js'
import { Typing } from './typing.js'

const typing = new Typing({ lexicon, readQuantities, inMeasure })

interface Given {
  title?: string
  brand?: string
  categories?: string[][]
  columns?: Record<string, string>
  language?: 'en' | 'zh'
}

/** Field → concepts or number, with the first letter of where it comes from. */
function typed({ title = '', brand = '', categories = [], columns = {}, language = 'en' }: Given) {
  const details = Object.entries(columns).map(([label, text]): Detail => ({ label, text, from: 'column' }))
  const attributes = typing.product({ title, brand, categories, details, variantFields: new Set(), language })
  return attributes.map(({ field, concepts, number, from }) => `${field}:${number ?? concepts.join('+')}:${from}`)
}

describe('Typing of columns', () => {
  it.each([
    ['颜色', '藏青色', 'color:navy:column'],
    ['baseColour', 'Navy Blue', 'color:navy:column'],
    ['面料', '60%棉 40%聚酯纤维', 'material:cotton+polyester:column'],
    ['material', 'Nylon / Polyester', 'material:nylon+polyester:column'],
    ['适用人群', '女士', 'audience:women:column'],
    ['gender', 'Men', 'audience:men:column'],
    ['Size', 'Large', 'size:l:column'],
    ['season', 'Fall', 'season:autumn:column'],
    ['internal memory', '16 GB', 'memory:16:column'],
    ['内存', '8GB', 'memory:8:column'],
    ['屏幕尺寸', '39.6厘米', 'screen-size:15.59055118:column'],
    ['display resolution', '1440 x 900', 'resolution:900:column'],
    ['重量', '1000g', 'weight:1:column'],
    ['weight', '3', 'weight::column'],
    ['voltage', '220-240V', 'voltage::column'],
    ['重量', '2000g/2300g', 'weight::column'],
    ['internal memory', '65536', 'memory::column'],
    ['processor cache', '3072', 'cache::column'],
    ['maximum resolution', '2560 x 1600', 'maximum-resolution::column'],
    ['colour', 'true', 'has-colour::column'],
    ['width', '0 mm', 'width::column'],
    ['Washing Instructions', '30 degrees', 'washing-instructions::column'],
    ['温馨提示', '浅色深色分开洗', '温馨提示::column'],
  ])('%s = %s', (label, text, expected) => {
    expect(typed({ columns: { [label]: text } })[0]).toBe(expected)
  })

  it('keeps the feed’s own name and text', () => {
    const [attribute] = typing.variant({ 'Colour Name': 'Heather Gray' }, [])
    expect(attribute).toMatchObject({ label: 'Colour Name', text: 'Heather Gray', from: 'column' })
  })

  it('files what a column holds under the field it belongs to', () => {
    expect(typed({ columns: { tags: 'women, new' } })).toEqual(['tag::column', 'audience:women:column'])
  })
})

describe('Typing of rival columns', () => {
  it('lets the column that means a measure state it, and leaves the others what the feed calls them', () => {
    const columns = { 'HDD capacity': '500 GB', 'total storage capacity': '628 GB', 'SSD capacity': '128 GB' }
    expect(typed({ columns })).toEqual(['hdd-capacity::column', 'storage:628:column', 'ssd-capacity::column'])
  })

  it('takes what a cartridge prints for its color, and what a printer prints not for the printer’s', () => {
    const columns = { 'product colour': 'Black', 'printing colours': 'Cyan' }
    expect(typed({ title: 'Elm 12C toner cartridge', columns })).toContain('color:turquoise:column')
    expect(typed({ title: 'Elm 12C toner cartridge', columns })).not.toContain('color:black:column')
    expect(typed({ title: 'Elm 12 laser printer', columns })).toContain('color:black:column')
  })
})

describe('Typing of titles', () => {
  it('takes what a thing comes with for no name of it', () => {
    expect(typed({ title: 'Elm Surge 12 with Phone Protection' }).filter((one) => one.startsWith('category'))).toEqual(
      [],
    )
  })

  it.each([
    ['Laser toner cartridge for printer', 'toner-cartridge'],
    ['Laptop bag', 'bag'],
    ['USB charger with cable', 'charger'],
    ['Elm 500GB hard drive kit with controller', 'hard-drive'],
    ['Elm M45 DVI with Audio KVM switch Gray', 'kvm-switch'],
    ['Blue cotton shirt, for jeans and jackets', 'shirt'],
    ['Elm 3 years onsite, laptop only', 'support-service'],
    ['Elm LaserJet 12 Printer', 'laser-printer'],
    ['Elm P6 screen protector Clear screen protector Tablet', 'screen-protector'],
    ['Elm 90W power adapter', 'power-adapter'],
    ['Elm Black coffee Men Slim Fit Shirt', 'shirt'],
    ['Elm Slim Adapter power adapter/inverter Indoor', 'power-adapter'],
    ['Elm X300 calculator Desktop Printing White', 'calculator'],
    ['Elm S12 server barebone Rack (1U) Black', 'server'],
    ['Elm LaserJet C4781A tray/feeder 2000 sheets', 'paper-tray'],
    ['Elm Tower 16 GB DDR4-SDRAM 512 GB SSD Workstation', 'workstation'],
    ['Elm Labels A4 96x50.8 mm silver film glossy', 'label'],
    ['Elm G75 Hybrid (2-in-1) Gray', 'two-in-one'],
    ['Elm 2-in-1 wireless charger', 'wireless-charger'],
    ['Elm DesignJet 512 MB Memory Upgrade', 'memory-module'],
    ['Elm Black toner. Equivalent to Oak laser printer', 'toner-cartridge'],
    ['Elm Additional Memory for M3500 memory module', 'memory-module'],
    ['Elm Gaming X15 Stealth Notebook', 'gaming-laptop'],
    ['Elm 17" Laptop Roller', 'laptop-bag'],
    ['Elm 120 Computer case Fan', 'cooling'],
    ['Elm Wireless Keyboard & Mouse', 'keyboard-mouse-set'],
    ['Elm P40 15.5 cm (6.1") Dual SIM Android 10.0', 'phone'],
    ['Elm Pad 25.6 cm (10.1") Wi-Fi 4 Black Android 9.0', 'tablet'],
    ['Elm Mobile Dock Station', 'docking-station'],
    ['Elm A4 mobile', 'phone'],
  ])('takes the head noun: %s', (title, kind) => {
    const kinds = typed({ title }).filter((one) => one.startsWith('category'))
    expect(kinds).toHaveLength(1)
    expect(lexicon.widen('category', kinds[0]!.split(':')[1]!)).toContain(kind)
  })

  it.each([
    ['秋冬保暖加厚澳洲羊毛被', 'wool-quilt'],
    ['全棉进口埃及长绒棉浴巾', 'bath-towel'],
  ])('takes the last noun in Chinese: %s', (title, category) => {
    expect(typed({ title, language: 'zh' })).toContain(`category:${category}:title`)
  })

  it('asks the title only where columns are silent', () => {
    expect(typed({ title: 'Blue cotton shirt', columns: { color: 'Red' } })).toEqual([
      'color:red:column',
      'category:shirt:title',
      'material:cotton:title',
    ])
    expect(typed({ title: 'Blue shirt', columns: { color: 'NA' } })).toContain('color:blue:title')
  })

  it('takes nothing from a brand’s name, from model numbers, or from what the thing is for', () => {
    const found = typed({ title: 'Black Rock PET729 blue toner for white printers', brand: 'Black Rock' })
    expect(found.filter((one) => /^(color|audience)/.test(one))).toEqual(['color:blue:title'])
  })

  it.each([
    ['Stor More hard drive caddy for laptops', 'Stor More'],
    ['Spare keys for laptops', 'Elm'],
  ])('takes no thing that it is only for, nor one in the brand: %s', (title, brand) => {
    expect(typed({ title, brand }).filter((one) => /laptop|:storage:/.test(one))).toEqual([])
  })

  it.each([
    ['Elm monitor 1280 x 1024 pixels', 'resolution:1024:title'],
    ['Elm monitor 4K', 'resolution:2160:title'],
  ])('reads resolutions: %s', (title, expected) => expect(typed({ title })).toContain(expected))

  it.each([
    'Elm 2 in 1 VGA display adapter',
    'Elm 34473L projection screen',
    'Elm 060/00 MP3 player',
    'Elm 22 000 Páginas toner',
  ])('reads no measure from %s', (title) => {
    expect(typed({ title }).filter((one) => /^(screen-size|capacity|camera|resolution)/.test(one))).toEqual([])
  })

  it('reads measures whose unit tells them', () => {
    const found = typed({ title: 'Elm notebook 15.6 inch 16GB RAM 5000mAh' })
    expect(found).toEqual(expect.arrayContaining(['screen-size:15.6:title', 'memory:16:title', 'battery:5000:title']))
  })
})

describe('Typing of nameless products', () => {
  const told = (columns: Record<string, string>, title = 'Elm 51X Original Black') =>
    typed({ title, columns }).filter((one) => one.startsWith('category'))

  it('learns from a column that one kind of thing has what the thing is', () => {
    expect(told({ 'black toner page yield': '13000' })).toEqual(['category:toner-cartridge:column'])
    expect(told({ 'Ink type': 'Dye-based ink' })).toEqual(['category:ink-cartridge:column'])
    expect(told({ 'processor model': 'i5', 'HDD speed': '7200' })).toEqual(['category:computer:column'])
    expect(told({ 'HDD speed': '7200' })).toEqual(['category:hard-drive:column'])
  })

  it('learns from the print technology which printer it is', () => {
    const speed = { 'print speed (black, draft quality, A4/US Letter)': '30' }
    expect(told({ ...speed, 'print technology': 'Inkjet' })).toEqual(['category:inkjet-printer:column'])
    expect(told(speed)).toEqual(['category:printer:column'])
  })

  it('believes the title first, and learns nothing from columns that many things have', () => {
    expect(told({ 'black toner page yield': '13000' }, 'Elm printer drum')).toEqual(['category:printer-drum:title'])
    expect(told({ weight: '2 kg', color: 'Black' })).toEqual([])
  })
})

describe('Typing of categories', () => {
  it('takes the narrowest name that means anything, and the audience of the path', () => {
    expect(typed({ categories: [['Men', 'Tops', 'Jackets']], title: 'Kenobi' })).toEqual([
      'category:jacket:category',
      'audience:men:category',
    ])
  })

  it('lets the title choose between the kinds that a path names', () => {
    const categories = [['Men', 'Hoodies & Sweatshirts']]
    expect(typed({ categories, title: 'Frankie Sweatshirt' })).toContain('category:sweatshirt:category')
    expect(typed({ categories, title: 'Frankie Hoodie' })).toContain('category:hoodie:category')
    expect(typed({ categories, title: 'Frankie' })).toContain('category:hoodie+sweatshirt:category')
  })

  it('reads both languages of a path and of a title, and keeps the narrower', () => {
    const kindsOf = (path: string, title: string) =>
      typed({ categories: [[path]], title, language: 'zh' }).flatMap((one) =>
        one.startsWith('category:') ? one.split(':')[1]! : [],
      )
    expect(kindsOf('户外服装 Outdoor Clothing', '北坡冲锋衣 North Slope Waterproof Jacket')).toContain('shell-jacket')
    expect(kindsOf('茶具 Tea', '庭院玻璃茶壶 Courtyard Glass Teapot')).toEqual(['teapot'])
    expect(kindsOf('户外装备 Gear', '野径水壶 Wild Path Water Bottle')).toContain('water-bottle')
  })

  it('takes a sibling of the kinds that a path names', () => {
    const found = typed({ categories: [['Eyewear and Jewelry']], title: 'Kite Leather Watch' })
    expect(found.filter((one) => one.startsWith('category'))).toEqual(['category:watch:category'])
  })

  it('lets the path win where the title names something else', () => {
    const found = typed({ categories: [['Shirts']], title: 'Printer' })
    expect(found.filter((one) => one.startsWith('category'))).toEqual(['category:shirt:category'])
  })
})
