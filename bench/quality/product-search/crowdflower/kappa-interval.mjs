import { seededRandom } from '@elmo-chat/kernel'
import { quadraticKappa } from '@elmo-chat/metrics'

/** Kappa of the last grading, minus that of the first where there are two; queries are drawn whole. */
export function kappaInterval(queries, gradings) {
  const kappas = (drawn) => {
    const truth = drawn.flatMap((at) => queries[at].grades)
    return gradings.map((graded) =>
      quadraticKappa(
        drawn.flatMap((at) => graded[at]),
        truth,
      ),
    )
  }
  const difference = (drawn) => kappas(drawn).reduce((first, second) => second - first)
  const random = seededRandom(1)
  const all = queries.map((_, at) => at)
  const values = Array.from({ length: 1000 }, () => difference(all.map(() => Math.floor(random() * all.length))))
  values.sort((a, b) => a - b)
  return { mean: difference(all), low: values[25], high: values[974] }
}
