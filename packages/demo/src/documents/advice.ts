import type { DemoDocument } from './document.js'

/** How to choose a size and look after things. */
export const adviceDocuments: readonly DemoDocument[] = [
  {
    id: 'sizing-women',
    language: 'zh',
    title: '女装尺码表',
    text: `# 女装尺码表

单位厘米，为人体净尺寸。介于两个尺码之间时，喜欢合身选小，喜欢宽松选大。

| 尺码 | 身高 | 胸围 | 腰围 | 臀围 |
| --- | --- | --- | --- | --- |
| XS | 150至155 | 78至81 | 60至63 | 84至87 |
| S | 155至160 | 82至85 | 64至67 | 88至91 |
| M | 160至165 | 86至89 | 68至71 | 92至95 |
| L | 165至170 | 90至94 | 72至76 | 96至100 |
| XL | 168至173 | 95至99 | 77至81 | 101至105 |
| XXL | 170至175 | 100至105 | 82至87 | 106至111 |

## 裤装

26码对应腰围64至66，每大一码腰围加2.5厘米。牛仔裤加了弹力，可以按平时尺码选。

## 鞋码

35码对应脚长22.5厘米，每大一码加0.5厘米。脚背高或脚宽的，建议选大一码。`,
  },
  {
    id: 'sizing-women',
    language: 'en',
    title: 'Women’s size guide',
    text: `# Women's size guide

Body measurements in centimeters. Between two sizes, take the smaller for a close fit and the larger for a loose one.

| Size | Height | Bust | Waist | Hip |
| --- | --- | --- | --- | --- |
| XS | 150 to 155 | 78 to 81 | 60 to 63 | 84 to 87 |
| S | 155 to 160 | 82 to 85 | 64 to 67 | 88 to 91 |
| M | 160 to 165 | 86 to 89 | 68 to 71 | 92 to 95 |
| L | 165 to 170 | 90 to 94 | 72 to 76 | 96 to 100 |
| XL | 168 to 173 | 95 to 99 | 77 to 81 | 101 to 105 |
| XXL | 170 to 175 | 100 to 105 | 82 to 87 | 106 to 111 |

## Trousers

Size 26 fits a waist of 64 to 66, and each size adds 2.5 centimeters. Jeans have some stretch: take your usual size.

## Shoes

Size 35 is a foot of 22.5 centimeters, and each size adds 0.5. With a high instep or a wide foot, take one size up.`,
  },
  {
    id: 'sizing-men',
    language: 'zh',
    title: '男装尺码表',
    text: `# 男装尺码表

单位厘米，为人体净尺寸。

| 尺码 | 身高 | 胸围 | 腰围 |
| --- | --- | --- | --- |
| S | 160至167 | 82至87 | 70至75 |
| M | 167至172 | 88至93 | 76至81 |
| L | 172至177 | 94至99 | 82至87 |
| XL | 177至182 | 100至105 | 88至93 |
| XXL | 182至187 | 106至112 | 94至100 |

## 裤装

29码对应腰围74，每大一码加2.5厘米。

## 鞋码

39码对应脚长24.5厘米，每大一码加0.5厘米。皮鞋楦型偏瘦，脚宽请选大半码或一码。`,
  },
  {
    id: 'sizing-men',
    language: 'en',
    title: 'Men’s size guide',
    text: `# Men's size guide

Body measurements in centimeters.

| Size | Height | Chest | Waist |
| --- | --- | --- | --- |
| S | 160 to 167 | 82 to 87 | 70 to 75 |
| M | 167 to 172 | 88 to 93 | 76 to 81 |
| L | 172 to 177 | 94 to 99 | 82 to 87 |
| XL | 177 to 182 | 100 to 105 | 88 to 93 |
| XXL | 182 to 187 | 106 to 112 | 94 to 100 |

## Trousers

Size 29 fits a waist of 74, and each size adds 2.5 centimeters.

## Shoes

Size 39 is a foot of 24.5 centimeters, and each size adds 0.5. Leather shoes run narrow; with wide feet, take half a size or one size up.`,
  },
  {
    id: 'sizing-kids',
    language: 'zh',
    title: '童装尺码表',
    text: `# 童装尺码表

童装尺码就是身高。孩子长得快，介于两码之间请选大的。

| 尺码 | 身高（厘米） | 参考年龄 |
| --- | --- | --- |
| 100 | 95至105 | 3至4岁 |
| 110 | 105至115 | 4至5岁 |
| 120 | 115至125 | 6至7岁 |
| 130 | 125至135 | 8至9岁 |
| 140 | 135至145 | 10至11岁 |
| 150 | 145至155 | 12至13岁 |

儿童鞋26码对应脚长16厘米，每大一码加0.67厘米，建议留出1厘米余量。`,
  },
  {
    id: 'sizing-kids',
    language: 'en',
    title: 'Kids’ size guide',
    text: `# Kids' size guide

The size is the child's height. Children grow: between two sizes, take the larger.

| Size | Height (cm) | About the age of |
| --- | --- | --- |
| 100 | 95 to 105 | 3 to 4 |
| 110 | 105 to 115 | 4 to 5 |
| 120 | 115 to 125 | 6 to 7 |
| 130 | 125 to 135 | 8 to 9 |
| 140 | 135 to 145 | 10 to 11 |
| 150 | 145 to 155 | 12 to 13 |

Shoe size 26 is a foot of 16 centimeters, and each size adds 0.67. Leave 1 centimeter to grow.`,
  },
  {
    id: 'care-natural',
    language: 'zh',
    title: '棉麻丝毛的洗护',
    text: `# 棉麻丝毛的洗护

## 纯棉和亚麻

30度以下水温，深浅分开洗，可以机洗。亚麻阴干到七成时熨烫最平整。首次下水缩水率在3%以内。

## 真丝

冷水手洗，用中性洗涤剂，浸泡不超过5分钟，不要拧。阴干，反面低温熨烫，不超过110度。

## 羊毛和羊绒

冷水手洗或干洗，平铺晾干，不要挂晒。起球属正常现象，用去球梳轻轻理掉。换季存放前洗净，放樟木条防虫。`,
  },
  {
    id: 'care-natural',
    language: 'en',
    title: 'Caring for cotton, linen, silk and wool',
    text: `# Caring for cotton, linen, silk and wool

## Cotton and linen

Machine wash at 30 degrees or below, dark and light apart. Linen irons best when it is still a little damp. The first wash takes it in by 3% at most.

## Silk

Wash by hand in cold water with a neutral detergent, for no more than 5 minutes, and do not wring. Dry in the shade and iron inside out at no more than 110 degrees.

## Wool and cashmere

Wash by hand in cold water or dry-clean, and dry flat, never hanging. Some pilling is normal; a fabric comb takes it off. Wash before storing for the season and add cedar against moths.`,
  },
  {
    id: 'care-outdoor',
    language: 'zh',
    title: '羽绒、皮具与户外装备的保养',
    text: `# 羽绒、皮具与户外装备的保养

## 羽绒服

一季洗一至两次，用羽绒专用洗涤剂，滚筒轻柔档。低温烘干时放两个网球，能把绒拍松。不要干洗。

## 皮鞋皮包

淋湿后用软布吸干，离火阴干，再涂皮革油。每三个月保养一次。绒面革用橡皮刷刷，不要沾水。

## 冲锋衣与帐篷

冲锋衣用户外洗涤剂，不加柔顺剂；洗后低温烘20分钟可以恢复防泼水。帐篷收纳前务必晾干，长期不用每半年打开透气一次。`,
  },
  {
    id: 'care-outdoor',
    language: 'en',
    title: 'Caring for down, leather and outdoor gear',
    text: `# Caring for down, leather and outdoor gear

## Down jackets

Wash once or twice a season with a down detergent on a gentle drum cycle. Tumble dry cool with two tennis balls to loosen the down. Do not dry-clean.

## Leather shoes and bags

When wet, dab dry with a soft cloth, let dry away from heat, then apply leather cream. Treat every three months. Brush suede with a rubber brush and keep it from water.

## Shells and tents

Wash shells with an outdoor detergent and no softener; 20 minutes of cool tumbling brings back the water repellency. Dry a tent fully before storing, and air it every six months.`,
  },
  {
    id: 'care-home',
    language: 'zh',
    title: '餐具与小电器的使用',
    text: `# 餐具与小电器的使用

## 陶瓷与玻璃

标有「可用洗碗机」的可以放洗碗机，带金边的不能进微波炉。避免冷热骤变，温差不要超过120度（高硼硅玻璃除外）。

## 木器和竹器

用后即洗，擦干立放，每月涂一次食用油。不要浸泡，不进洗碗机。

## 保温杯

首次使用先用开水烫一遍。不要装牛奶、汤和碳酸饮料过夜。

## 充电类产品

第一次使用前先充满。三个月不用请充到一半再存放。额定能量不超过100瓦时的充电宝可以带上飞机，20000毫安时的这一款额定能量为74瓦时，须随身携带，不能托运。`,
  },
  {
    id: 'care-home',
    language: 'en',
    title: 'Using tableware and small electronics',
    text: `# Using tableware and small electronics

## Ceramic and glass

What is marked "dishwasher safe" is. Anything with a gold rim stays out of the microwave. Avoid sudden changes of more than 120 degrees, except for borosilicate glass.

## Wood and bamboo

Wash after use, dry, stand upright, and oil once a month. Do not soak, and keep out of the dishwasher.

## Insulated bottles

Rinse with boiling water before the first use. Do not leave milk, soup or fizzy drinks in them overnight.

## Rechargeable things

Charge fully before the first use. Before three months of rest, charge to half. Power banks of up to 100 watt-hours may fly in hand luggage only; our 20,000 mAh models hold 74 watt-hours.`,
  },
]
