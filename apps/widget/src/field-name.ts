import type { Language } from './contract.js'

/** Fields, in lower case, by the names that people use: attributes in both languages, measures in Chinese (in English the id says it). */
const attributes: Record<string, readonly [en: string, zh: string]> = {
  category: ['category', '品类'],
  brand: ['brand', '品牌'],
  price: ['price', '价格'],
  color: ['color', '颜色'],
  size: ['size', '尺码'],
  material: ['material', '材质'],
  pattern: ['pattern', '图案'],
  style: ['style', '风格'],
  fit: ['fit', '版型'],
  occasion: ['occasion', '场合'],
  season: ['season', '季节'],
  audience: ['audience', '适用人群'],
  feature: ['feature', '特点'],
  availability: ['availability', '库存'],
  available: ['availability', '库存'],
  stock: ['stock', '库存'],
  count: ['number of products', '数量'],
  title: ['name', '名称'],
  url: ['link', '链接'],
  image: ['picture', '图片'],
  compareat: ['former price', '原价'],
  rating: ['rating', '评分'],
  passage: ['text', '原文'],
  words: ['words', '关键词'],
  contact: ['contact', '联系方式'],
}

const measures: Record<string, string> = {
  memory: '内存',
  storage: '存储容量',
  'screen-size': '屏幕尺寸',
  resolution: '分辨率',
  'refresh-rate': '刷新率',
  brightness: '亮度',
  weight: '重量',
  length: '长度',
  width: '宽度',
  height: '高度',
  depth: '深度',
  thickness: '厚度',
  diameter: '直径',
  capacity: '容量',
  battery: '电池容量',
  'battery-life': '续航',
  power: '功率',
  voltage: '电压',
  frequency: '主频',
  cores: '核心数',
  camera: '像素',
  ports: '接口数量',
  warranty: '保修',
  noise: '噪音',
  age: '年龄',
  newness: '上新时间',
}

/** What a field is called; the field's own id where it is the shop's and has no name here. */
export function fieldName(field: string, language: Language): string {
  const known = attributes[field.toLowerCase()]
  if (language === 'zh') return known?.[1] ?? measures[field] ?? field
  return known?.[0] ?? field.replaceAll('-', ' ')
}
