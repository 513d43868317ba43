import type { flowsEn } from './flows.en.js'
import type { Same } from './same.js'

/** 服务流程页面的文字，随页面一起加载。 */
export const flowsZh: Same<typeof flowsEn> = {
  flows: {
    about: '顾客在对话中可以一步步办理的事项。数字为最近 {{days}} 天。',
    none: '最近 {{days}} 天没有人使用流程。',
    flow: '流程',
    begun: '开始',
    done: '办成',
    refused: '不可办理',
    left: '中途放弃',
    human: '转人工',
    open: '进行中',
    on: '启用',
    onFor: '启用：{{flow}}',
    inner: '供其他流程使用',
    isOff: '已停用',
    offMeans: '停用的流程由工作人员办理，助手会如实告知顾客。',
    all: '全部流程',
    drawing: '步骤',
    hint: '选择一个步骤，查看它说什么、有多少人停在这里。',
    version: '版本 {{version}}',
    says: '说法',
    leads: '下一步',
    stoppedAt: '在此放弃',
    endedAt: '在此结束',
    whereLeft: '在哪里放弃',
    nobodyLeft: '没有人中途放弃。',
    step: '步骤',
    runs: '次数',
    missing: '没有这个流程。',
    kinds: {
      ask: '提问',
      branch: '判断',
      confirm: '确认',
      act: '操作',
      say: '告知',
      call: '其他流程',
      end: '结束',
    },
  },
}
