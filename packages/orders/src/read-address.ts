import type { Address } from './types.js'

/**
 * Reads an address as people write it in one line: "广东省深圳市南山区科技园路1号 518000 张三", "Mei Lin, 12 Elm St, Springfield,
 * IL 62704, USA". What is not said stays empty; the district of a Chinese address stands in front of its street. Never fails.
 *
 * Departs  no list of places: "Springfield" is a city by where it stands. A country is ISO 3166-1 alpha-2 where it is known.
 */
export function readAddress(text: string): Address {
  const said = text
    .normalize('NFKC')
    .replace(LEAD, '')
    .replace(/[。.!！;；]+\s*$/, '')
    .trim()
  return /\p{Script=Han}/u.test(said) ? readChinese(said) : readWestern(said)
}

/** Whether a parcel would find it: a city, and a street with a number, a house or a postcode. */
export function isDeliverable({ lines, city, postcode }: Address): boolean {
  const street = lines.join(' ')
  if (city === '' || street === '') return false
  return /\d|[一二三四五六七八九十百]+(?:号|栋|幢|楼|室|弄|单元|组)/.test(street) || postcode !== ''
}

const LEAD =
  /^.*?(?:(?:改|寄|送|发|换)(?:成|到|为|去|往)|地址(?:改)?(?:是|为|[:：])|\baddress\b[^:,]{1,40}:|\b(?:address|place)(?: is| to)?\s*:?(?=\s)|\b(?:send|ship|deliver|change|redirect|move|update)\b[^,]*?\bto\b:?|^(?:to|at|it is|it's)\b)\s*/iu

const PHONE = /\[phone\]|(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|\+\d[\d ()-]{7,}\d/u

const CITY_STATES = /^(?:北京|上海|天津|重庆)市?/u

function readChinese(text: string): Address {
  const person = /(?:收件人|收货人|联系人|姓名)\s*[:：是]?\s*([\p{Script=Han}·]{2,6}|[a-z][a-z ]{1,30})/iu.exec(text)
  const phone = PHONE.exec(text)?.[0]
  const coded = /(?:邮政编码|邮编)\s*[:：是]?\s*(\d{6})|(?<!\d)(\d{6})(?![\d号室栋幢弄])/u.exec(text)
  const parts = text
    .replace(person?.[0] ?? '', ' ')
    .replace(phone ?? '', ' ')
    .replace(coded?.[0] ?? '', ' ')
    .replace(/(?:电话|手机号?|邮政编码|邮编)\s*[:：是]?/gu, ' ')
    .split(/[\s,，、;；]+/u)
    .filter((part) => part !== '')
  // A name stands alone, before or behind what names a place.
  const alone = person ? -1 : parts.findIndex((part) => parts.length > 1 && isName(part))
  const whole = parts.filter((_, place) => place !== alone).join('')
  const country = /^(?:中国|中华人民共和国)/u.exec(whole)?.[0] ?? ''
  let rest = whole.slice(country.length)
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)?.[0] ?? ''
    rest = rest.slice(found.length)
    return found
  }
  const cityState = take(CITY_STATES)
  const region = cityState
    ? cityState.replace(/市$/, '')
    : take(/^\p{Script=Han}{2,8}?(?:省|自治区|特别行政区)/u) || take(PROVINCES)
  const city = cityState
    ? `${region}市`
    : take(/^\p{Script=Han}{2,10}?(?:自治州|地区|盟|市(?!场))/u) || take(/^\p{Script=Han}{2,8}?(?:县|区(?!路))/u)
  const name = person?.[1] ?? (alone < 0 ? undefined : parts[alone])
  return {
    ...(name ? { name: name.trim() } : {}),
    ...(phone && phone !== '[phone]' ? { phone } : {}),
    lines: rest === '' ? [] : [rest],
    city,
    region,
    postcode: coded?.[1] ?? coded?.[2] ?? '',
    country: 'CN',
  }
}

/** Provinces and regions that are said without 省 or 自治区. */
const PROVINCES =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u

const isName = (part: string) =>
  /^\p{Script=Han}{2,4}$/u.test(part) && !/[省市区县镇乡村路街道巷弄号楼室栋幢]/u.test(part)

const COUNTRIES: Readonly<Record<string, string>> = {
  us: 'US',
  usa: 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'united kingdom': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  canada: 'CA',
  australia: 'AU',
  ireland: 'IE',
  'new zealand': 'NZ',
  germany: 'DE',
  france: 'FR',
  china: 'CN',
  singapore: 'SG',
}

/** Of the United States (and a region before it), the United Kingdom, Canada; behind a region; before a city. */
const POSTCODES: readonly RegExp[] = [
  /^(?<region>[a-z]{2}|[a-z][a-z ]{3,20})\.?\s+(?<code>\d{5}(?:-\d{4})?)$/iu,
  /^(?<city>.*?)\s*(?<code>[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})$/iu,
  /^(?<region>[a-z]{2})?\s*(?<code>[a-z]\d[a-z] ?\d[a-z]\d)$/iu,
  /^(?<city>.*?)\s*\b(?<region>nsw|vic|qld|act|tas|sa|wa|nt)\s+(?<code>\d{4})$/iu,
  /^(?<code>\d{4,6})\s+(?<city>[\p{L} .'-]+)$/u,
  /^(?<city>[\p{L} .'-]+?)\s+(?<code>\d{4,6})$/u,
  /^(?<code>\d{4,6}(?:-\d{4})?)$/u,
]

function readWestern(text: string): Address {
  const phone = PHONE.exec(text)?.[0]
  const parts = text
    .replace(phone ?? '', ' ')
    .split(/[,\n;]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  const country = COUNTRIES[parts.at(-1)?.toLowerCase() ?? '']
  if (country && parts.length > 1) parts.pop()
  let { city, region, postcode } = { city: '', region: '', postcode: '' }
  // The postcode stands last, or the region behind it does.
  for (const back of [1, 2]) {
    const place = parts.length - back
    const found =
      place > 0 && postcode === '' ? POSTCODES.map((shape) => shape.exec(parts[place]!)).find(Boolean) : null
    if (!found) continue
    postcode = (found.groups?.code ?? '').toUpperCase()
    city = found.groups?.city ?? ''
    region = found.groups?.region ?? (back === 2 ? parts[place + 1]! : '')
    parts.splice(place)
  }
  if (postcode === '' && parts.length > 2 && /^[A-Z]{2}$/.test(parts.at(-1)!)) region = parts.pop()!
  if (city === '' && parts.length > 1) city = parts.pop()!
  const isNamed = parts.length > 1 && /^[\p{L}][\p{L} .'-]*$/u.test(parts[0]!) && /^\d/.test(parts[1]!)
  const name = isNamed ? parts.shift() : undefined
  return {
    ...(name ? { name } : {}),
    ...(phone && phone !== '[phone]' ? { phone } : {}),
    lines: parts,
    city,
    region: /^[a-z]{2,3}$/i.test(region) ? region.toUpperCase() : region,
    postcode,
    country: country ?? (/^\d{5}(?:-\d{4})?$/.test(postcode) && /^[a-z]{2}$/i.test(region) ? 'US' : ''),
  }
}
