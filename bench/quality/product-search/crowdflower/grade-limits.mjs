import { quadraticKappa } from '@elmo-chat/metrics'

/** The three limits between grades 0 to 3 that agree best with the truth (quadratic kappa), among 60 quantiles. */
export function fitGradeLimits(scores, grades) {
  const sorted = scores.toSorted((a, b) => a - b)
  const steps = Array.from({ length: 60 }, (_, at) => sorted[Math.floor(((at + 0.5) * sorted.length) / 60)])
  const shares = [0, 1, 2].map((grade) => grades.filter((one) => one <= grade).length / grades.length)
  const limits = shares.map((share) => sorted[Math.floor(share * (sorted.length - 1))])
  let best = quadraticKappa(toGrades(scores, limits), grades)
  for (let moved = true; moved; ) {
    moved = false
    for (let at = 0; at < limits.length; at++) {
      for (const step of steps) {
        const tried = limits.with(at, step).sort((a, b) => a - b)
        const kappa = quadraticKappa(toGrades(scores, tried), grades)
        if (kappa <= best + 1e-9) continue
        best = kappa
        limits.splice(0, 3, ...tried)
        moved = true
      }
    }
  }
  return { limits, kappa: best }
}

export const toGrades = (scores, limits) => scores.map((score) => limits.filter((limit) => score > limit).length)
