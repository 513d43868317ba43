import type { reviewEn } from './review.en.js'
import type { Same } from './same.js'

/** The same in Chinese. */
export const reviewZh: Same<typeof reviewEn> = {
  review: {
    about: '有害、带偏见或辱骂性的文字不会展示给顾客。您通过的措辞下次放行，驳回的措辞会用于训练。',
    filter: '筛选',
    states: { waiting: '待审核', approved: '已通过', rejected: '已驳回' },
    none: { waiting: '没有待审核的内容', approved: '还没有通过的内容', rejected: '还没有驳回的内容' },
    noneYet: '语言模型的回复、生成的文案和商品评价在展示前都会经过检查。',
    kinds: { insult: '辱骂', bias: '歧视群体', danger: '威胁或危险', sexual: '色情' },
    because: { rule: '规则命中', model: '分类器判断，把握 {{chance}}', person: '人工标记' },
    sources: { reply: '回复', copy: '文案', review: '评价', desk: '给客服的文字', person: '人工举报' },
    times_one: '拦截 1 次',
    times_other: '拦截 {{shown}} 次',
    by: '由 {{by}} 处理',
    product: '查看商品',
    verdicts: { approved: '通过', rejected: '驳回' },
    notDecided: '未能保存。',
    report: '驳回一条措辞',
    reportAbout: '展示了不该展示的内容？在此提交，之后将被拦截。',
    wording: '原文',
    kind: '问题类型',
    reject: '驳回',
    reported: '已驳回。',
  },
}
