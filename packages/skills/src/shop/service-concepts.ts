/**
 * What shop documents and the questions on them speak of, each with ways to say it in both languages: words by their stems,
 * longer ones before what they contain. Broader than synonyms: a passage and a question that share one are about one matter.
 */
export const serviceConcepts: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  // Getting it
  ship: [
    'ship, shipping, shipment, deliver, delivery, dispatch, send, sending, post, postage, mail, parcel, courier, bring to your door, transport, travel, drop off, come to my house, rider, driver, carrier',
    '配送, 送货, 发货, 寄, 快递, 物流, 送上门, 送到, 送达, 派送, 上门, 邮寄, 运费, 邮费, 快递费, 配送费, 骑手, 快递员, 包裹, 发出, 送',
  ],
  arrive: [
    'arrive, arrival, get here, be here, reach, receive, with you in, at your door, turn up, wait for, lead time, show up, get to me, have it by',
    '到货, 收到, 送达, 送到, 能到, 几天到, 到家, 抵达, 时效, 拿到, 等多久, 到手, 天到, 周期',
  ],
  slot: [
    'slot, window, time slot, delivery time, delivery times, delivery date, what times, choose a day, pick the day, agree on a day, schedule, scheduled',
    '时段, 时间段, 送货时间, 配送时间, 哪天送, 几点送, 约时间, 约日子, 预约时间, 选时间',
  ],
  reschedule: [
    'reschedule, move the day, moving the day, postpone, another day, different day, later date, change the date, change the delivery, push back, delay my, skip, pause',
    '改期, 改时间, 改天, 换时间, 换一天, 延后, 推迟, 改个时间, 送货时间, 晚点送, 跳过, 暂停, 停一次, 延期',
  ],
  cutoff: [
    'cut off, cutoff, close, order by, order before, ordered before, how late, latest, deadline, last order, still ship today, same day',
    '截单, 截止, 最晚, 点前下单, 之前下单, 点下单, 前下单, 当天发, 今天发, 今天还发, 当天发出',
  ],
  absent: [
    "not home, nobody home, nobody is home, nobody was home, no one home, no one is home, no one was home, wasn't home, weren't home, isn't home, not at home, i am away, am not there, am not in, be away, while away, am at work, be at work, i was out, am out, out when, be home, be at home, have to be in, miss the delivery, missed the delivery, miss the courier, missed the courier, missed the driver, neighbor, neighbour, leave it, leave at the door, porch, front of the door, doorstep",
    '不在家, 没人在家, 没有人在家, 家里没人, 没人收, 没人签收, 有人在家, 在家签收, 代签, 邻居, 放门口, 放在门口, 代收, 门外, 人不在',
  ],
  distance: [
    'mile, miles, kilometer, kilometers, km, radius, far, farther, area, distance, outside, region, zone, local',
    '公里, 多远, 范围, 地区, 区域, 距离, 郊区, 偏远',
  ],
  abroad: [
    'abroad, international, overseas, country, countries, worldwide, export, customs, canada, europe, united states, usa, uk, france, germany, japan, australia, ireland',
    '国外, 境外, 海外, 国际, 出口, 海关, 关税, 美国, 加拿大, 日本, 英国, 欧洲, 澳洲, 国家',
  ],
  fast: [
    'express, urgent, rush, hurry, faster, fast, next day, overnight, tomorrow, same day, asap',
    '加急, 急用, 着急, 次日达, 快点, 明天到, 当日达, 赶时间, 尽快',
  ],
  pricedrop: [
    'price protection, price match, price drop, price dropped, drop in price, price adjustment, got cheaper, get cheaper, went on sale, get the difference, refund the difference, difference back',
    '价格保护, 价保, 保价, 差价, 补差价, 补差, 退差价, 退差, 降价, 便宜了',
  ],
  track: ['track, tracking, where is my, trace', '物流信息, 跟踪, 查物流, 到哪了, 单号, 轨迹'],
  pickup: [
    'pick up, pickup, pick it up, pick my, collect, collection, come and get, click and collect, collected',
    '自提, 自取, 到店取, 自己取, 来取, 取货, 上门取',
  ],
  packaging: [
    'packaging, box, boxes, wrapping paper, carton, packed, plastic, foam',
    '包装, 纸箱, 盒子, 包装箱, 外箱, 箱子, 泡沫',
  ],
  weightlimit: [
    'heavy, weight, weigh, kilo, kilogram, kg, load, carry, hold, bear, max load',
    '多重, 承重, 公斤, 重量, 千克, 放多少',
  ],
  stairs: [
    'stairs, floor, elevator, lift, upstairs, carry up, bring up, bring it up, room of choice, doorway, through the door, fit through, get through, staircase',
    '楼, 电梯, 上楼, 搬上, 搬到, 抬到, 抬上, 楼梯, 进门, 进不了门, 进不去, 门口太窄, 转角',
  ],
  assemble: [
    'assemble, assembly, put together, putting together, build up, set up, setup, install, installation, screwed, mount, fitted',
    '组装, 安装, 装好, 装吗, 给装, 包安装, 师傅装, 拼装, 装起来',
  ],
  disposal: [
    'haul away, take away, old one, old piece, get rid, rid of, dispose, disposal, recycle, recycling, trade in, take the old, take along, remove, removal',
    '旧的, 旧家具, 拉走, 带走, 回收, 处理旧, 以旧换新, 收走, 搬走, 处理掉, 处理',
  ],
  store: [
    'store for, store a, store your, store it, store them, store what, storage, hold it for, hold for me, keep it for, keep for me, hold on to, we keep it, you keep it, hold my',
    '存放, 寄存, 先放你们, 保管, 暂存, 代存, 先放在, 替我放',
  ],
  readdress: [
    'wrong address, change the address, change its address, changing the address, new address, different address, address, redirect',
    '改地址, 地址填错, 地址写错, 修改地址, 换地址, 改派, 地址',
  ],
  // Money
  cost: [
    'cost, costs, price, prices, priced, fee, fees, charge, charges, charged, how much, rate, expensive, pay for, expense, surcharge, extra',
    '多少钱, 费用, 收费, 价格, 运费, 邮费, 快递费, 配送费, 什么价, 收多少, 几块, 贵不贵, 价钱, 每单, 每位, 每件, 每次, 手续费',
  ],
  free: [
    'free, for nothing, at no cost, no charge, complimentary, included, our treat, at our cost, for free, no extra, without charge, costs nothing, cost nothing',
    '免费, 包邮, 免运费, 免邮, 不收, 不要钱, 不另收, 附送, 赠送, 随盒, 我们承担, 我们出, 不用钱',
  ],
  threshold: [
    'minimum, at least, spend, threshold, basket, order value, how much do i have to',
    '起送, 最低, 门槛, 凑单, 满多少, 起订, 起做',
  ],
  whopays: [
    'who pays, at our expense, at your expense, costs you, we pay, you pay, bear the cost',
    '谁出, 谁付, 谁承担, 由您付, 由您承担, 我们承担, 我们出, 您出, 由买家',
  ],
  deposit: [
    'deposit, upfront, up front, in advance, ahead, prepay, prepayment, pay everything, pay in full, down payment, half of the price, a third, the rest',
    '定金, 订金, 预付, 先付, 全款, 首付, 余款, 尾款, 付一半, 预付款',
  ],
  pay: [
    'pay, payment, paying, paid, card, credit card, debit, cash, coins, notes, wallet, bank transfer, transfer, checkout',
    '付款, 支付, 付钱, 怎么付, 现金, 刷卡, 信用卡, 银行卡, 微信, 支付宝, 转账, 花呗, 收款, 结账, 付',
  ],
  cash: ['cash, coins, notes, change, bills', '现金, 零钱, 找零'],
  installments: [
    'installment, installments, instalments, financing, finance, monthly, rates, interest, spread the cost, split the payment, klarna',
    '分期, 免息, 利息, 月付, 分月, 花呗, 个月付',
  ],
  paylater: [
    'pay later, on account, net 14, net 30, buy now pay later, invoice',
    '月结, 账期, 先用后付, 后付, 月底一起结, 赊账',
  ],
  invoice: ['invoice, receipt, vat, tax, bill', '发票, 抬头, 税号, 收据, 税, 专票, 开票'],
  voucher: [
    'voucher, coupon, promo code, code, gift card, gift voucher, gift certificate, store credit',
    '优惠券, 券, 代金券, 礼品卡, 购物卡, 优惠码, 折扣码, 红包',
  ],
  discount: ['discount, cheaper, reduced, sale, promotion', '折扣, 优惠, 打折, 便宜, 特价, 促销, 满减'],
  loyalty: [
    'loyalty, loyalty card, club, member, membership, points, rewards, stamp, stamps, bonus, collect points, tier, level',
    '会员, 会员卡, 积分, 俱乐部, 集章, 集点, 等级, 银卡, 金卡, 攒分',
  ],
  expire: [
    'expire, expiry, run out, lapse, valid, validity, stay good, good for, last, lasts',
    '过期, 有效期, 作废, 清零, 失效, 有效, 到期',
  ],
  // After it
  giveback: [
    "return, returns, send back, sending back, bring back, give back, take back, taking back, taken back, goes back, go back, come back, comes back, returned, returning, refund, back within, change my mind, changed my mind, do not like, don't like, dont like, not like it, regret, unwanted, hate, hates",
    '退, 退货, 退回, 退还, 退掉, 可退, 能退, 不退, 退换, 寄回, 不喜欢, 后悔, 不想要, 无理由, 退款',
  ],
  moneyback: [
    'refund, refunded, money back, give the money back, reimburse, get my money, credited',
    '退款, 退钱, 退给, 钱退, 把钱退, 返款, 到账',
  ],
  cancel: [
    'cancel, cancelled, canceled, cancellation, call off, called off, calling off, end, stop, quit, get out of, withdraw, terminate, unsubscribe',
    '取消, 撤单, 不要了, 不想要了, 停掉, 退订, 终止, 停止, 作罢, 取消订单',
  ],
  swap: [
    'exchange, swap, another size, different size, bigger size, smaller size, wrong size, too small, too big, too tight, replace it with, change it for',
    '换货, 换, 换码, 换大, 换小, 买小了, 买大了, 尺寸不对, 不合身, 不合适, 太小, 太大, 调换, 换一次',
  ],
  replace: [
    'replace, replaced, replacement, anew, new one, again, bake it again, remake, redo, send a new',
    '换新, 重做, 补发, 换一个, 重新, 更换, 补寄, 重发',
  ],
  damage: [
    'damage, damaged, broken, break, smashed, squashed, crushed, dent, dented, scratch, scratched, scratches, torn, cracked, crack, chipped, defect, defective, faulty, wrong item, something is not right, not right, went wrong, bad, spoiled, leaking, stain, hole, not work',
    '坏, 坏了, 破损, 损坏, 压坏, 压扁, 划痕, 磕碰, 裂, 瑕疵, 有损, 出了问题, 发错, 做错, 漏, 烂, 摔, 破, 刮花, 问题',
  ],
  dead: ['dead, died, die, alive, doa', '死, 没活, 活着, 冻死, 活体'],
  photo: ['photo, photos, picture, pictures, image, snap', '照片, 拍照, 图片, 相片'],
  report: [
    'report, tell us, let us know, contact us, claim, complain, note',
    '告诉我们, 联系, 反馈, 报告, 发给我们, 写在',
  ],
  warranty: [
    'warranty, guarantee, guaranteed, covered, cover, coverage, how long does it last, promise',
    '保修, 质保, 保用, 保几年, 管保, 保不保, 三包, 售后, 包修',
  ],
  repair: [
    'repair, repairs, fix, fixed, mend, mended, service, spare part, parts',
    '维修, 修, 修理, 当场修, 配件, 零件, 返修',
  ],
  wear: ['scratches of claws, claw, claws, cat, sun, fading, accident', '磨损, 抓, 猫抓, 日晒, 褪色, 人为'],
  opened: [
    'opened, unsealed, used, unused, worn, tried, tags, original',
    '拆封, 开封, 开了袋, 用过, 未用过, 打开, 吊牌, 拆, 没用过',
  ],
  custom: [
    'custom, customized, made to order, made to measure, bespoke, personalized, personalised, tailor, built to order, engraved, custom made, on order',
    '定制, 定做, 订做, 量身, 专属, 个性化, 刻字, 现做',
  ],
  // The shop
  place: [
    'where, your address, our address, located, location, find you, street, road, lane, avenue, square, showroom, physical store, in person, branch, store in, visit, shop is, stores, physical stores',
    '在哪, 哪里, 位置, 店址, 实体店, 门店, 分店, 展厅, 怎么走, 实地, 线下, 哪家店, 店面',
  ],
  hours: [
    'open, opening, hours, closed, close, what time, monday, mondays, tuesday, wednesday, thursday, friday, saturday, sunday, weekend, weekends, holiday, holidays',
    '几点开门, 营业, 开门, 关门, 上班, 周一, 周二, 周三, 周四, 周五, 周六, 周日, 周末, 星期, 开放, 节假日, 几点, 点至',
  ],
  contact: ['phone, call, telephone, ring, email, write to, reach you, contact', '电话, 联系, 邮箱, 写信, 打给, 信箱'],
  parking: ['parking, park, car park, garage', '停车, 车位, 车库'],
  transit: ['bus, tram, train, metro, subway, station, public transport', '地铁, 公交, 车站, 电车, 火车'],
  jobs: ['hiring, job, jobs, vacancy, work for you, career, apply', '招人, 招聘, 应聘, 岗位, 工作机会'],
  appointment: [
    'appointment, book, booking, booked, reserve, reservation, walk in, walk ins, online booking, slot free',
    '预约, 预订, 提前订, 订位, 预定, 排队, 临时来, 约',
  ],
  late: ['late, running late, delayed, not turn up, no show, hold your', '迟到, 晚到, 晚点, 没来, 爽约, 保留'],
  advance: [
    'in advance, notice, ahead, beforehand, how far in advance, how early, days before, week before, prior',
    '提前, 提早, 预先, 事先',
  ],
  course: [
    'course, class, classes, lesson, lessons, workshop, learn, teach, training, learning',
    '课程, 培训, 上课, 体验课',
  ],
  event: [
    'wedding, weddings, party, office, company, corporate, event, events, catering, guests, people',
    '婚礼, 聚会, 公司, 企业, 团建, 活动, 办公室, 单位',
  ],
  bulk: ['wholesale, bulk, large order, quantity, pieces, business', '批发, 大量, 团购, 批量, 采购, 企业'],
  gift: ['gift, gifts, present, wrap, wrapped, ribbon, greeting, card with', '礼物, 送礼, 礼盒, 贺卡, 包装礼, 送人'],
  inscription: [
    'write on, write happy, writing, inscription, letters, icing, engrave, engraving, name on, message on, print, logo, embroider, monogram',
    '写字, 刻字, 裱花, 印字, 写上, 写名字, 绣, 印',
  ],
  design: [
    'design, designer, plan, draw, advice, consult, consultation, planning',
    '设计, 规划, 画图, 方案, 咨询, 设计师',
  ],
  sample: ['sample, samples, swatch, swatches, try, taste, tasting, trial, test', '小样, 样品, 试吃, 试用, 试坐'],
  tryon: [
    'try on, try it, sit on, see it, in person, look at it, feel it, test ride',
    '试穿, 试坐, 试骑, 实地, 体验, 看实物',
  ],
  subscribe: [
    'subscribe, subscription, repeat, on repeat, automatic, automatically, regular, regularly, every month, monthly box, recurring, auto',
    '定期, 订阅, 自动, 按月, 每月, 周期, 包月, 定期送',
  ],
  contract: [
    'contract, minimum term, commitment, term, bound, tied, lock in, obligation',
    '合同, 最短期限, 绑定, 期限, 合约, 约束',
  ],
  donate: ['donate, donation, charity, shelter, shelters, give to', '捐, 公益, 慈善, 救助'],
  account: ['account, log in, login, password, sign up, register', '账号, 账户, 密码, 登录, 注册'],
  privacy: ['data, privacy, personal information, delete, sell my data', '隐私, 数据, 资料, 删除'],
  authentic: ['authentic, genuine, real, fake, original', '正品, 真的, 假货, 真假, 授权'],
  certificate: ['certified, certification, certificate, audited, standard, license', '认证, 证书, 检测, 资质'],
  // The goods
  care: [
    'care, look after, clean, cleaning, wipe, oil, polish, maintain, maintenance, dust, treat, treated, take care',
    '保养, 打理, 清洁, 擦, 上油, 养护, 清理, 护理, 维护, 擦掉',
  ],
  wash: [
    'wash, washed, washing, machine, laundry, dryer, tumble, iron, shrink, degrees, dry clean, rinse, bath',
    '机洗, 手洗, 水洗, 烘干, 晾干, 缩水, 熨, 干洗, 洗澡, 怎么洗, 洗涤, 清洗',
  ],
  dishwasher: ['dishwasher, microwave', '洗碗机, 微波炉'],
  crockery: ['plate, plates, bowl, mug, crockery, ceramic, porcelain, glass', '盘子, 盘, 碗碟, 餐具, 陶瓷, 瓷器, 玻璃'],
  spill: [
    'spill, spills, spilled, stain, stains, wine, coffee, grease, wet, water',
    '洒, 污渍, 弄脏, 红酒, 油渍, 咖啡, 水渍, 脏',
  ],
  keepfresh: [
    'keep, keeping, keeps, fresh, stay good, store, stored, shelf life, best before, refrigerator, fridge, freezer, freeze, frozen, cool, go bad, eaten within',
    '存放, 保存, 保质期, 冰箱, 冷藏, 冷冻, 冻, 放几天, 能放, 新鲜, 吃完, 变质, 储存',
  ],
  allergy: [
    'allergy, allergies, allergen, allergens, allergic, gluten, wheat, nut, nuts, lactose, traces, celiac, peanut, sesame, intolerant',
    '过敏, 过敏原, 麸质, 坚果, 乳糖, 花生, 芝麻, 微量, 不耐受',
  ],
  gluten: ['gluten, gluten free, wheat, without wheat, celiac', '麸质, 小麦, 不用小麦, 无麸'],
  vegan: [
    'vegan, vegans, vegetarian, plant based, egg nor milk, no animal, dairy free, meat free',
    '纯素, 素食, 不含蛋奶, 全素, 植物基, 吃素, 素',
  ],
  sugar: ['sugar, sweet, sweetener, sweeteners, diabetic, diet', '糖, 代糖, 甜, 低糖, 无糖'],
  ingredients: [
    'ingredient, ingredients, made of, inside, contains, contain, hold, recipe, flour, additives',
    '配料, 成分, 含有, 用到, 原料, 面粉, 添加剂',
  ],
  origin: [
    'come from, comes from, origin, sourced, source, made in, milled, forest, forests, farm, supplier',
    '哪来, 产地, 来自, 来源, 哪里产, 林场, 产自, 哪里生产',
  ],
  eco: [
    'organic, sustainable, managed, eco, environment, recycled, carbon, fair trade',
    '有机, 可持续, 环保, 绿色, 再生',
  ],
  safety: ['safe, safety, toxic, chemical, harmful', '安全, 有毒, 有害, 无毒'],
  age: [
    'age, old, years old, months old, baby, toddler, child, children, kid, kids, son, daughter',
    '岁, 年龄, 宝宝, 孩子, 儿童, 小孩, 婴儿, 几个月大',
  ],
  children: ['child, children, kid, kids, baby, toddler, son, daughter', '孩子, 儿童, 小孩, 宝宝, 婴儿, 小朋友'],
  size: [
    'size, sizes, sizing, measure, measuring, measurements, fit, dimension, dimensions, how big',
    '尺寸, 尺码, 大小, 多大, 合身, 量好',
  ],
  secondhand: ['used, second hand, secondhand, pre owned, refurbished, buy used, buy back', '二手, 翻新, 旧货, 收二手'],
  pet: ['dog, dogs, cat, cats, pet, pets, animal, animals, puppy, kitten, fur', '宠物, 毛孩子, 动物, 小狗, 小猫'],
  groom: ['groom, grooming, haircut, trim, cut, bath, nails', '美容, 剪毛, 修剪, 洗澡, 造型, 剪指甲'],
  vet: [
    'vet, veterinarian, doctor, vaccination, vaccine, vaccinated, shots, jab, jabs, rabies, chip, microchip, chipping, worming',
    '兽医, 医生, 疫苗, 打针, 狂犬, 芯片, 驱虫, 坐诊',
  ],
  nervous: [
    'nervous, anxious, afraid, scared, fear, stay with, stay in the room, sedate',
    '害怕, 胆小, 紧张, 陪, 镇静',
  ],
  feed: ['eat, feed, food, diet, stomach, tummy, portion, meal', '喂, 肠胃, 拉肚子, 饭量'],
  changefood: ['switch, change to, new food, mix it in, transition', '换粮, 换成, 掺, 过渡'],
  battery: ['battery, charge, charging, charger, range, plug', '电池, 充电, 续航, 充满'],
  unseen: [
    "isn't showing, is not showing, not shown, doesn't show, does not show, not visible, isn't visible, not displayed, isn't displayed, not published, wasn't published, never published, never appeared, hasn't appeared, was deleted, was removed, has disappeared",
    '没显示, 不显示, 没有显示, 评价看不到, 评论看不到, 发了看不到, 写了看不到, 不见了, 没出来, 没通过, 被删了, 没有出现',
  ],
  tip: ['tip, tips, gratuity', '小费, 打赏'],
}
