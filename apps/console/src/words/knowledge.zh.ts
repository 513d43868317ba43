import type { knowledgeEn } from './knowledge.en.js'
import type { Same } from './same.js'

/** “文档”一组页面的文字，随页面一起加载。 */
export const knowledgeZh: Same<typeof knowledgeEn> = {
  documents: {
    about: '助手按原文引用这些文档作答。',
    search: '搜索文档',
    choose: '选择文件，或拖放到这里',
    sending: '正在读取…',
    formats: '支持 Markdown、HTML、PDF、Word，以及含 question、answer 两列的 CSV',
    kept_one: '已保存 {{count}} 份文档，即刻生效。',
    kept_other: '已保存 {{count}} 份文档，即刻生效。',
    notSent: '文档未能保存',
    none: '还没有文档',
    noneYet: '请添加店铺关于配送、退换、尺码和保养的说明，助手会引用其中的原文。',
    noneFound: '没有叫这个名字的文档',
    passages_one: '{{total}} 段',
    passages_other: '{{total}} 段',
    byTeam: '由团队编写',
    from: '自 {{day}} 起',
    until: '至 {{day}} 止',
    notInForce: '今天不适用',
    line: '第 {{line}} 行',
    page: '第 {{page}} 页',
    row: '第 {{row}} 行',
    delete: '删除',
    deleteTitle: '删除“{{title}}”？',
    deleteText: '所有语言的版本都会删除，助手不再引用。',
    notDeleted: '文档未能删除',
  },
  conflicts: {
    title_one: '有两段内容说法不一，助手会同时引用',
    title_other: '有 {{count}} 组内容说法不一，助手会同时引用',
  },
  questions: {
    about: '顾客问过、但文档和商品都没有答案的问题。在这里写下的答案立即生效。',
    none: '所有问题都有答案',
    noneYet: '文档没有说明的问题会出现在这里，并附上被问的次数。',
    asked_one: '问过 1 次',
    asked_other: '问过 {{total}} 次',
    answer: '回答',
    question: '问题',
    save: '保存答案',
    saved: '答案已保存，即刻生效，可在文档中查看。',
    notSaved: '答案未能保存',
  },
}
