import { seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { createShopWorld } from './shop-world.js'
import { shops } from './shops.js'
import { compareWithTruth, truthOf } from './truth.js'
import { utterances } from './utterances.js'

const TURNS = 1_200
/** The feeds that are real: they are read where ELMO_BENCH_DATA points to them. */
const REAL = ['luma', 'litemall', 'icecat']

describe('what is said of prices, stock and links', () => {
  it.for(['small', ...REAL])(
    'is what the catalogue says, over generated turns in the %s shop',
    { timeout: 240_000 },
    async (name, { skip }) => {
      const data = await shops[name]()
      if (!data) return skip(`the ${name} feed is read from ELMO_BENCH_DATA, which is not set`)
      const world = createShopWorld(data)
      const truth = truthOf(data.products)
      const failures: string[] = []
      const skills = new Map<string, number>()
      let compared = 0
      let turns = 0
      let say = world.open('en')
      const times: number[] = []
      for (const { text, language, isFirst } of utterances(world, seededRandom(2026))) {
        if (turns++ === TURNS) break
        if (isFirst) say = world.open(language)
        const output = say(text)
        times.push(output.trace.steps.reduce((sum, { ms }) => sum + ms, 0))
        const checks = compareWithTruth(output, truth)
        compared += checks.compared
        failures.push(...checks.failures.map((failure) => `"${text}": ${failure}`))
        failures.push(
          ...output.trace.claims
            .filter(({ holds }) => !holds)
            .map((claim) => `"${text}": "${claim.text}" does not hold`),
        )
        skills.set(output.trace.decision.skill, (skills.get(output.trace.decision.skill) ?? 0) + 1)
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.floor(times.length * share)].toFixed(1)
      console.log(
        `${name}: ${data.products.length} products, ${TURNS} turns, ${compared} values compared, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${[...skills].map(([skill, count]) => `${skill} ${count}`).join(', ')}`,
      )
      expect(
        failures.slice(0, 20),
        'help: packages/dialogue/src/claims.ts and packages/skills/src/shop/facts.ts',
      ).toEqual([])
      expect(compared).toBeGreaterThan(TURNS)
      expect(skills.size).toBeGreaterThan(10)
    },
  )
})
