import { describe, expect, it } from 'vitest'
import { satisfactionReport } from './satisfaction-report.js'

const rated = (score: number, day: string, agent: string | null, count = 1) => ({
  ...{ kind: 'rating' as const, score, day, skill: agent ? 'human' : 'find', agent, count },
})
const nps = (score: number, count = 1) => ({
  ...{ kind: 'nps' as const, score, day: '2026-11-23', skill: 'find', agent: null, count },
})

describe('satisfactionReport', () => {
  it('counts days, means, the satisfied, and what each agent got', () => {
    const report = satisfactionReport(
      ['2026-11-22', '2026-11-23'],
      [rated(5, '2026-11-22', null, 2), rated(1, '2026-11-23', 'ann'), rated(4, '2026-11-23', null)],
    )
    expect(report.days.map(({ ratings }) => ratings)).toEqual([
      [0, 0, 0, 0, 2],
      [1, 0, 0, 1, 0],
    ])
    expect(report.rating).toEqual({ count: 4, mean: 15 / 4, share: 3 / 4 })
    expect(report.byAgent.map(({ agent, count, mean }) => [agent, count, mean])).toEqual([
      [null, 3, 14 / 3],
      ['ann', 1, 1],
    ])
    expect(report.nps.score).toBeNull()
  })

  it('takes detractors from promoters, in hundredths of all who were asked', () => {
    const report = satisfactionReport(['2026-11-23'], [nps(10, 3), nps(9), nps(8), nps(7), nps(6), nps(0)])
    expect(report.nps).toEqual({ count: 8, promoters: 4, passives: 2, detractors: 2, score: 25 })
    expect(report.days[0]).toMatchObject({ promoters: 4, passives: 2, detractors: 2 })
  })
})
