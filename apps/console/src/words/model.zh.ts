import type { modelEn } from './model.en.js'
import type { Same } from './same.js'

/** The same in Chinese. */
export const modelZh: Same<typeof modelEn> = {
  model: {
    about: '只为已核实的回复润色措辞，事实绝不来自模型。',
    none: '未设置语言模型',
    noneYet: '目前的回复不经过模型。如需接入，请在启动时设置 ELMO_MODEL_URL 和 ELMO_MODEL。',
    name: '模型',
    deadline: '最长等待',
    visitorCap: '每位访客上限',
    shopCap: '每日上限',
    tokens: '每天 {{total}} 个 token',
    days: '每日用量（UTC）',
    noDays: '尚未调用过。',
    day: '日期',
    calls: '调用次数',
    kept: '采用次数',
    spent: 'Token 数',
    ofCap: '占上限',
    failures: '最近的失败',
    noFailures: '最近 30 天没有失败。',
    at: '时间',
    why: '原因',
    waited: '等待',
    reasons: {
      MODEL_UNREACHABLE: '无法连接',
      MODEL_LATE: '未能及时响应',
      MODEL_REFUSED: '请求被拒绝：请检查密钥和模型名称',
      MODEL_BUSY: '已达到服务商的调用上限',
      MODEL_DECLINED: '模型拒绝回答，或回答被截断',
      MODEL_ANSWER_UNREADABLE: '无法读取返回的内容',
    },
  },
}
