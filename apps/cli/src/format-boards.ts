import type { MeanInterval, MeasuredMethod, RecommendOverview } from '@elmo-chat/protocol'

/** A table a list: each method with its measures and times, the best first; then what was decided and why. */
export function formatBoards({ placements }: RecommendOverview): string {
  return placements.map(formatBoard).join('\n')
}

const columns: readonly (readonly [head: string, of: (row: MeasuredMethod) => string])[] = [
  ['method', ({ method }) => method],
  ['nDCG@20 [95 %]', ({ ndcg }) => interval(ndcg)],
  ['recall@20', ({ recall }) => recall.mean.toFixed(3)],
  ['MRR@20', ({ reciprocalRank }) => reciprocalRank.mean.toFixed(3)],
  ['new people', ({ coldUsers }) => coldUsers?.ndcg.mean.toFixed(3) ?? '-'],
  ['new products', ({ coldItems }) => coldItems?.ndcg.mean.toFixed(3) ?? '-'],
  ['coverage', ({ coverage }) => `${Math.round(coverage * 100)} %`],
  ['fit ms', ({ fitMs }) => fitMs.toFixed(0)],
  ['list ms', ({ answerMs }) => answerMs.toFixed(2)],
]

function formatBoard({ leaderboard, choices }: RecommendOverview['placements'][number]): string {
  if (!leaderboard) return `${choices[0].placement}: nothing to measure yet. 暂无可评测的数据。\n`
  const { placement, cases, splitAt, methods, decision } = leaderboard
  const cells = [columns.map(([head]) => head), ...methods.map((row) => columns.map(([, of]) => of(row)))]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  const lines = cells.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd())
  return [
    `${placement}: ${cases} cases after ${splitAt}. 在 ${splitAt} 之后的 ${cases} 个样本上评测。`,
    ...lines,
    `  live: ${choices[0].method}. ${decision.why.en}`,
    `  当前启用：${choices[0].method}。${decision.why.zh}`,
    '',
  ].join('\n')
}

const interval = ({ mean, low, high }: MeanInterval) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
