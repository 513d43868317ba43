import { describe, expect, it } from 'vitest'
import { atStart, hear } from './testing/hear.js'
import { said } from './testing/summary.js'

const inYuan = { ...atStart, currency: 'CNY', language: 'zh' as const }
const inYen = { ...atStart, currency: 'JPY' }

describe('prices', () => {
  it.each([
    ['两百以内', 'price<=20000'],
    ['200元以下', 'price<=20000'],
    ['不超过200', 'price<=20000'],
    ['200-300元', 'price>=20000 price<=30000'],
    ['200到300', 'price>=20000 price<=30000'],
    ['200～300块', 'price>=20000 price<=30000'],
    ['300左右', 'price>=24000 price<=36000'],
    ['大概三百块', 'price>=24000 price<=36000'],
    ['预算500', 'price<=50000'],
    ['预算五百左右', 'price>=40000 price<=60000'],
    ['百元以内', 'price<=10000'],
    ['一千五以下', 'price<=150000'],
    ['500以上的', 'price>=50000'],
    ['至少300块', 'price>=30000'],
    ['低于99.5元', 'price<=9950'],
    ['价格在100和200之间', 'price>=10000 price<=20000'],
    ['¥200以内', 'price<=20000'],
    ['3000元以内的手机', 'price<=300000 category=phone'],
    ['最多花200', 'price<=20000'],
    ['两三百块以内的外套', 'price<=30000 category=jacket'],
    ['不要超过一百', 'price<=10000'],
    ['200块钱以内的连衣裙', 'price<=20000 category=dress'],
  ])('in yuan: %s', (text, expected) => expect(said(hear(text, inYuan).constraints)).toBe(expected))

  it.each([
    ['under $80', 'price<=8000'],
    ['below 80', 'price<=8000'],
    ['at most 50', 'price<=5000'],
    ['over 50', 'price>=5000'],
    ['more than $50', 'price>=5000'],
    ['between 50 and 100', 'price>=5000 price<=10000'],
    ['from $50 to $100', 'price>=5000 price<=10000'],
    ['$50-$100', 'price>=5000 price<=10000'],
    ['80 bucks', 'price>=6400 price<=9600'],
    ['around $60', 'price>=4800 price<=7200'],
    ['up to 1,299.50', 'price<=129950'],
    ['1k-2k', 'price>=100000 price<=200000'],
    ['1-2k', 'price>=100000 price<=200000'],
    ['no more than 40 dollars', 'price<=4000'],
    ['not over 40', 'price<=4000'],
    ['$40 or less', 'price<=4000'],
    ['$40 and up', 'price>=4000'],
    ['my budget is 120', 'price<=12000'],
    ['less than 100 dollars', 'price<=10000'],
    ['jackets under 100', 'category=jacket price<=10000'],
    ['cheaper than $30', 'price<=3000'],
    ['两百块以内', 'price<=20000'],
    ['no less than 40', 'price>=4000'],
    ['not below 40', 'price>=4000'],
    ['不低于40', 'price>=4000'],
    ['不少于40', 'price>=4000'],
    ['no more than two hundred', 'price<=20000'],
    ['fifty dollars or less', 'price<=5000'],
    ['under a hundred and twenty bucks', 'price<=12000'],
    ['between fifty and ninety-five', 'price>=5000 price<=9500'],
    ["I don't want to spend more than 50", 'price<=5000'],
    ['再便宜20块', ''],
    ['20 dollars cheaper', ''],
  ])('in dollars: %s', (text, expected) => expect(said(hear(text).constraints)).toBe(expected))

  it('has no decimals where the currency has none', () => {
    expect(said(hear('under 5000', inYen).constraints)).toBe('price<=5000')
  })

  it.each([
    ['under 80 euros', 'EUR'],
    ['200元以内的T恤', 'CNY'],
    ['£50', 'GBP'],
    ['less than 100 yuan', 'CNY'],
  ])('names another currency and wishes no price: %s', (text, currency) => {
    const { constraints, foreignCurrency } = hear(text)
    expect(foreignCurrency).toBe(currency)
    expect(constraints.filter(({ field }) => field === 'price')).toEqual([])
  })

  it('takes dollars said in a yuan shop as another currency', () => {
    expect(hear('under $80', inYuan).foreignCurrency).toBe('USD')
    expect(hear('50美元以内', inYuan).foreignCurrency).toBe('USD')
  })

  it.each(['第2个', '2件T恤', 'the 2 jackets', 'iPhone 15', '订单123456', 'I am 30 years old', '3天能到吗'])(
    'finds no price in: %s',
    (text) => expect(hear(text).constraints.filter(({ field }) => field === 'price')).toEqual([]),
  )
})

describe('measures', () => {
  it.each([
    ['at least 16GB RAM', 'memory>=16'],
    ['至少16GB内存的笔记本', 'memory>=16 category=laptop'],
    ['512GB storage or more laptop', 'storage>=512 category=laptop'],
    ['1TB以上硬盘的笔记本', 'storage>=1000 category=laptop'],
    ['14寸的笔记本', 'screen-size>=14 screen-size<=14.9 category=laptop'],
    ['14寸左右的笔记本', 'screen-size>=12.6 screen-size<=15.4 category=laptop'],
    ['under 2kg laptop', 'weight<=2 category=laptop'],
    ['laptop lighter than 1500g', 'category=laptop weight<=1.5'],
    ['不超过1.5公斤的笔记本', 'weight<=1.5 category=laptop'],
    ['screen over 15 inches', 'screen-size>=15'],
    ['屏幕大于15英寸', 'screen-size>=15'],
    ['256G存储的手机', 'storage>=256 storage<=256 category=phone'],
    ['8GB to 16GB memory', 'memory>=8 memory<=16'],
    ['laptop with 16GB RAM under $1000', 'category=laptop memory>=16 memory<=16 price<=100000'],
    ['4K以上', 'price>=400000'],
    ['内存不低于16的笔记本', 'memory>=16 category=laptop'],
    ['a laptop with a big screen under 500', 'category=laptop price<=50000'],
  ])('%s', (text, expected) => expect(said(hear(text).constraints)).toBe(expected))
})
