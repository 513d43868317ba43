/** What tables of delivery times call the parts of mainland China, by the places in them. */
const regions: readonly { readonly part: string; readonly places: RegExp }[] = [
  {
    part: '华北 north',
    places: /北京|天津|河北|石家庄|山西|太原|\b(?:beijing|tianjin|hebei|shijiazhuang|shanxi|taiyuan)\b/iu,
  },
  {
    part: '华中 central',
    places: /河南|郑州|湖北|武汉|湖南|长沙|\b(?:henan|zhengzhou|hubei|wuhan|hunan|changsha)\b/iu,
  },
  {
    part: '华南 south',
    places:
      /广东|广州|深圳|东莞|佛山|广西|南宁|海南|海口|\b(?:guangdong|guangzhou|shenzhen|dongguan|foshan|guangxi|nanning|hainan)\b/iu,
  },
  {
    part: '华东 江浙沪 east jiangsu zhejiang',
    places: /南京|苏州|无锡|杭州|宁波|温州|合肥|\b(?:nanjing|suzhou|wuxi|hangzhou|ningbo|wenzhou|hefei)\b/iu,
  },
  { part: '江浙沪', places: /上海|江苏|浙江/u },
  {
    part: '西南 southwest',
    places: /四川|成都|重庆|云南|昆明|贵州|贵阳|\b(?:sichuan|chengdu|chongqing|yunnan|kunming|guizhou|guiyang)\b/iu,
  },
  {
    part: '东北 northeast',
    places:
      /辽宁|沈阳|大连|吉林|长春|黑龙江|哈尔滨|\b(?:liaoning|shenyang|dalian|jilin|changchun|heilongjiang|harbin)\b/iu,
  },
  {
    part: '西北 northwest',
    places: /陕西|西安|甘肃|兰州|青海|宁夏|\b(?:shaanxi|xi'?an|gansu|lanzhou|qinghai|ningxia)\b/iu,
  },
  { part: '新疆 xinjiang', places: /乌鲁木齐|\burumqi\b/iu },
  { part: '西藏 tibet', places: /拉萨|\blhasa\b/iu },
]

/** Words for the parts of the country that a question's places lie in; empty where it names none. */
export const partsNamed = (question: string): string =>
  regions.flatMap(({ part, places }) => (places.test(question) ? [part] : [])).join(' ')
