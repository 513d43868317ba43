import type { packsEn } from './packs.en.js'
import type { Same } from './same.js'

/** The same in Chinese. */
export const packsZh: Same<typeof packsEn> = {
  packs: {
    about: '店铺之外的行业知识：数据表、问答、流程、防护规则和文档。',
    house: '零售',
    houseAbout: '即店铺本身：商品、搜索、推荐、订单及其流程。随系统自带，始终启用。',
    builtIn: '自带',
    none: '尚未安装行业包',
    noneYet: '请在服务器上安装，例如 elmo pack install travel，几秒内就会出现在这里。',
    on: '已启用',
    off: '已停用',
    turnOn: '启用',
    turnOff: '停用',
    unreadable: '无法读取，因此不参与对话。',
    tables: '数据表',
    rows_one: '{{name}}：{{count}} 行',
    rows_other: '{{name}}：{{count}} 行',
    intents: '问法',
    answer: '{{name}} → 答案',
    flow: '{{name}} → 流程',
    flows: '流程',
    commands: '指令',
    guards: '防护规则',
    documents: '文档',
    skills: '代码技能',
    words: '补充词语',
    problems_one: '{{count}} 个问题',
    problems_other: '{{count}} 个问题',
  },
}
