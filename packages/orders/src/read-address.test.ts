import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDeliverable, readAddress } from './read-address.js'

const chinese = [
  [
    '上海市徐汇区漕溪北路1200号',
    { region: '上海', city: '上海市', lines: ['徐汇区漕溪北路1200号'], postcode: '', country: 'CN' },
  ],
  [
    '广东省深圳市南山区科技园路1号3栋501室，邮编518000，收件人张三，电话13800138000',
    {
      ...{ name: '张三', phone: '13800138000', region: '广东省', city: '深圳市', lines: ['南山区科技园路1号3栋501室'] },
      ...{ postcode: '518000', country: 'CN' },
    },
  ],
  [
    '李小梅 [phone] 浙江 杭州市 西湖区 文三路 90号 310012',
    {
      ...{
        name: '李小梅',
        region: '浙江',
        city: '杭州市',
        lines: ['西湖区文三路90号'],
        postcode: '310012',
        country: 'CN',
      },
    },
  ],
  [
    '新地址：上海市徐汇区漕溪北路1200号，收件人：张三',
    { name: '张三', region: '上海', city: '上海市', lines: ['徐汇区漕溪北路1200号'], postcode: '', country: 'CN' },
  ],
  [
    '改到北京朝阳区建国路88号',
    { region: '北京', city: '北京市', lines: ['朝阳区建国路88号'], postcode: '', country: 'CN' },
  ],
  [
    '新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路十号',
    {
      ...{
        region: '新疆维吾尔自治区',
        city: '伊犁哈萨克自治州',
        lines: ['伊宁市解放路十号'],
        postcode: '',
        country: 'CN',
      },
    },
  ],
] as const

const western = [
  [
    '12 Elm St, Springfield, IL 62704, USA',
    { lines: ['12 Elm St'], city: 'Springfield', region: 'IL', postcode: '62704', country: 'US' },
  ],
  [
    'please send it to Mei Lin, 12 Elm St, Apt 4B, Springfield, il 62704-1234',
    {
      ...{ name: 'Mei Lin', lines: ['12 Elm St', 'Apt 4B'], city: 'Springfield', region: 'IL' },
      ...{ postcode: '62704-1234', country: 'US' },
    },
  ],
  [
    '10 Downing Street, London SW1A 2AA, UK',
    { lines: ['10 Downing Street'], city: 'London', region: '', postcode: 'SW1A 2AA', country: 'GB' },
  ],
  [
    'Unter den Linden 5, 10117 Berlin, Germany',
    { lines: ['Unter den Linden 5'], city: 'Berlin', region: '', postcode: '10117', country: 'DE' },
  ],
  [
    '445 Maple Drive, Suite 394, Fort Worth, 76165, TX',
    { lines: ['445 Maple Drive', 'Suite 394'], city: 'Fort Worth', region: 'TX', postcode: '76165', country: 'US' },
  ],
  [
    '88 George St, Sydney NSW 2000, Australia',
    { lines: ['88 George St'], city: 'Sydney', region: 'NSW', postcode: '2000', country: 'AU' },
  ],
] as const

describe('an address', () => {
  test.each(chinese)('in Chinese is read: %s', (text, wanted) => {
    expect(readAddress(text)).toEqual(wanted)
    expect(isDeliverable(readAddress(text))).toBe(true)
  })

  test.each(western)('in English is read: %s', (text, wanted) => {
    expect(readAddress(text)).toEqual(wanted)
    expect(isDeliverable(readAddress(text))).toBe(true)
  })

  test.each([
    '上海',
    '我家',
    '上海市徐汇区',
    '新家那边',
    'my office',
    'Springfield',
    'the same street',
    '12',
    '漕溪北路',
  ])('is too vague to deliver to: %s', (text) => {
    expect(isDeliverable(readAddress(text))).toBe(false)
  })

  test('of any words is an address without a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(Array.isArray(readAddress(text).lines)).toBe(true)
      }),
    )
  })
})
