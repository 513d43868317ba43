import type { DemoDocument } from './document.js'

/** How an order is placed, paid, sent and taken back. */
export const serviceDocuments: readonly DemoDocument[] = [
  {
    id: 'shipping',
    language: 'zh',
    title: '配送说明',
    text: `# 配送说明

## 发货时间

工作日16:00前付款的订单当天发货，16:00以后和周末的订单在下一个工作日发货。预售商品按页面标明的日期发货。

## 运费

- 单笔订单满199元，大陆地区免运费。
- 不满199元，运费12元。
- 港澳台地区运费38元，满599元免运费。
- 行李箱、地毯、帐篷等大件不另收运费。

## 多久能到

| 地区 | 预计时间 |
| --- | --- |
| 江浙沪皖 | 1至2天 |
| 华北、华中、华南 | 2至3天 |
| 西南、东北 | 3至4天 |
| 新疆、西藏、内蒙古 | 5至7天 |
| 港澳台 | 5至8天 |

大促期间（6月中旬、11月上旬）可能晚1至2天。

## 加急

付款时可选「次日达」，加收20元，适用于江浙沪和北京、广州、深圳市区，需在14:00前付款。

## 修改地址

发货前可以在订单页自己修改地址。发货后请联系客服，我们会尽量让快递员改派，改派费用由快递公司收取。`,
  },
  {
    id: 'shipping',
    language: 'en',
    title: 'Shipping',
    text: `# Shipping

## When we send

Orders paid before 16:00 on a working day leave the same day. Orders paid later, or at the weekend, leave on the next working day. Pre-orders leave on the date shown on their page.

## What it costs

- Free within mainland China for orders of ¥199 or more.
- ¥12 for smaller orders.
- ¥38 to Hong Kong, Macao and Taiwan, free from ¥599.
- Large items such as suitcases, rugs and tents cost nothing extra.

## How long it takes

| Region | Expected time |
| --- | --- |
| Jiangsu, Zhejiang, Shanghai, Anhui | 1 to 2 days |
| North, Central and South China | 2 to 3 days |
| Southwest and Northeast | 3 to 4 days |
| Xinjiang, Tibet, Inner Mongolia | 5 to 7 days |
| Hong Kong, Macao, Taiwan | 5 to 8 days |

In the sale weeks of mid June and early November, allow 1 or 2 days more.

## Next-day delivery

Choose next-day delivery when you pay, for ¥20 more. It covers Jiangsu, Zhejiang and Shanghai and the cities of Beijing, Guangzhou and Shenzhen, for orders paid before 14:00.

## Changing the address

Until an order has left you can change its address on the order page. After that, write to us: we ask the courier to redirect it, and the courier charges for that.`,
  },
  {
    id: 'returns',
    language: 'zh',
    title: '退换货说明',
    text: `# 退换货说明

## 七天无理由退货

签收后7天内，商品未使用、未洗涤、吊牌完好，可以无理由退货。会员等级为银卡及以上的，期限延长到15天。

## 不支持无理由退货的商品

- 贴身衣物：泳衣、袜子（质量问题除外）。
- 耳环、香薰蜡烛等拆封后影响卫生或二次销售的商品。
- 页面注明「清仓，不退不换」的商品。

## 换货

签收后15天内可以换尺码或颜色一次，我们承担一次往返运费。想换的尺码没货时，可以改为退货。

## 运费由谁承担

- 质量问题、发错货：往返运费由我们承担。
- 无理由退货：退回的运费由您承担，一般为10至15元。
- 买了运费险的订单，由保险公司赔付。

## 退款时间

仓库收到退货后1至2个工作日内验收，验收通过后立即退款，原路返回。银行卡一般需要1至3个工作日到账，电子钱包当天到账。

## 怎么申请

在「我的订单」里选择商品，点「申请退换」，选择原因并上传照片（质量问题需要）。审核通过后会收到寄回地址，请在7天内寄出。

## 质量问题

签收后30天内发现开线、褪色、掉扣等质量问题，可以退货、换货或免费维修。数码电器保修一年，箱包五金终身免费维修。`,
  },
  {
    id: 'returns',
    language: 'en',
    title: 'Returns and exchanges',
    text: `# Returns and exchanges

## Seven days to change your mind

Within 7 days of delivery you can return anything that is unused and unwashed with its tag in place, for no reason at all. Silver members and above have 15 days.

## What cannot be returned without a fault

- Swimwear and socks, for hygiene.
- Earrings, scented candles and the like once they are opened.
- Items whose page says "final sale".

## Exchanges

Within 15 days of delivery you can change size or color once; we pay the shipping both ways. When the size you want is gone, the exchange becomes a return.

## Who pays the shipping

- A fault or a wrong item: we pay both ways.
- A change of mind: you pay the way back, usually ¥10 to ¥15.
- With return insurance on the order: the insurer pays.

## When the money comes back

We check a return within 1 to 2 working days of its arrival and refund at once, the way you paid. A bank card takes another 1 to 3 working days; a wallet shows it the same day.

## How to ask

Open "My orders", choose the item, tap "Return or exchange", pick a reason and, for a fault, add a photo. You get the return address once it is approved; please send it within 7 days.

## Faults

Open seams, fading, lost buttons and other faults found within 30 days of delivery are returned, exchanged or repaired free of charge. Electronics carry a one-year warranty. Hardware on bags is repaired free for life.`,
  },
  {
    id: 'payment',
    language: 'zh',
    title: '支付与发票',
    text: `# 支付与发票

## 支付方式

支持主流电子钱包、银联借记卡和信用卡，以及栖湾礼品卡。所有价格以人民币标示，已含税。

## 分期

单笔满600元可选3期免息，满1500元可选6期免息。

## 多久没付会取消

下单后30分钟内未付款，订单自动取消，库存释放。

## 礼品卡

面值100元、200元、500元，有效期三年，可以和优惠券一起用，不能兑换现金。

## 发票

付款时勾选「开具发票」，默认开电子普通发票，发货后24小时内发到您的邮箱。需要专用发票的，请在下单后15天内联系客服，并提供公司抬头和税号。

## 价格保护

下单后7天内同款降价，可以申请退差价，限时秒杀和优惠券除外。`,
  },
  {
    id: 'payment',
    language: 'en',
    title: 'Payment and invoices',
    text: `# Payment and invoices

## Ways to pay

The usual e-wallets, UnionPay debit and credit cards, and Alderbay gift cards. All prices are in Chinese yuan and include tax.

## Installments

Three interest-free installments from ¥600 an order, six from ¥1,500.

## Unpaid orders

An order that is not paid within 30 minutes is canceled and its stock released.

## Gift cards

¥100, ¥200 or ¥500, valid for three years. They combine with vouchers and cannot be exchanged for cash.

## Invoices

Tick "Invoice" when you pay. An electronic invoice reaches your mailbox within 24 hours of dispatch. For a special VAT invoice, write to us within 15 days of ordering with the company's name and tax number.

## Price protection

When the same item is reduced within 7 days of your order, ask for the difference back. Flash sales and vouchers do not count.`,
  },
  {
    id: 'membership',
    language: 'zh',
    title: '会员与积分',
    text: `# 会员与积分

## 等级

| 等级 | 近12个月消费 | 折扣 | 退货期限 |
| --- | --- | --- | --- |
| 普通 | 0元起 | 无 | 7天 |
| 银卡 | 1000元起 | 98折 | 15天 |
| 金卡 | 3000元起 | 95折 | 15天 |
| 黑卡 | 8000元起 | 92折 | 30天 |

## 积分

每消费1元积1分，100分抵1元，单笔最多抵订单金额的20%。积分有效期12个月。写一条带图评价送20分。

## 生日礼

生日当月送一张满200减50的券。

## 新会员

注册即送满199减20的券，30天内有效。`,
  },
  {
    id: 'membership',
    language: 'en',
    title: 'Membership and points',
    text: `# Membership and points

## Levels

| Level | Spent in 12 months | Discount | Days to return |
| --- | --- | --- | --- |
| Basic | from ¥0 | none | 7 |
| Silver | from ¥1,000 | 2% | 15 |
| Gold | from ¥3,000 | 5% | 15 |
| Black | from ¥8,000 | 8% | 30 |

## Points

You earn 1 point for each yuan. 100 points are worth ¥1, up to 20% of an order. Points last 12 months. A review with a photo earns 20.

## Birthday

In the month of your birthday you get ¥50 off an order of ¥200.

## New members

Joining gives you ¥20 off an order of ¥199, valid for 30 days.`,
  },
  {
    id: 'contact',
    language: 'zh',
    title: '联系我们',
    text: `# 联系我们

## 人工客服

每天9:00至21:00，通过网页右下角的对话窗口，说「转人工」即可。春节除夕至初二休息。

## 一般多久回复

工作时间内平均2分钟接入；非工作时间可以留言，次日10:00前回复。

## 投诉与建议

对处理结果不满意，可以要求主管复核，我们在2个工作日内答复。

## 门店

栖湾目前没有线下门店，所有商品由宁波的仓库发出。`,
  },
  {
    id: 'contact',
    language: 'en',
    title: 'Contact',
    text: `# Contact

## A person

Every day from 9:00 to 21:00, in the chat window at the bottom right: just ask for a person. We are closed from New Year's Eve to the second day of the Lunar New Year.

## How soon

During these hours someone joins within 2 minutes on average. Outside them, leave a message and we answer by 10:00 the next morning.

## Complaints

If an answer does not satisfy you, ask for a supervisor's review; it comes within 2 working days.

## Stores

Alderbay has no stores. Everything is sent from our warehouse in Ningbo.`,
  },
  {
    id: 'privacy',
    language: 'zh',
    title: '隐私说明',
    text: `# 隐私说明

## 我们保存什么

下单需要的姓名、电话和地址；浏览和对话记录，用来改进推荐和回答。支付信息由支付机构保存，我们看不到卡号。

## 保存多久

订单信息按法律要求保存三年。对话记录保存180天，之后删除或去掉可识别身份的信息。

## 您的权利

可以随时在账户里导出或删除自己的资料，我们在15天内完成。关闭个性化推荐不影响购物。

## 与谁共享

只与快递公司和支付机构共享完成订单所需的信息，不出售任何资料。`,
  },
  {
    id: 'privacy',
    language: 'en',
    title: 'Privacy',
    text: `# Privacy

## What we keep

The name, phone number and address that an order needs; what you look at and what you write in the chat, to improve suggestions and answers. Payment details stay with the payment provider; we never see a card number.

## How long

Order records for three years, as the law asks. Conversations for 180 days; after that they are deleted or stripped of anything that identifies you.

## Your rights

Export or delete your data in your account whenever you like; we finish within 15 days. You can turn personal suggestions off and shop as before.

## Who else sees it

Only couriers and payment providers, and only what an order needs. We sell no data.`,
  },
]
