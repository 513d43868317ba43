import { seededRandom } from '@elmo-chat/kernel'

/**
 * A linear-chain conditional random field over sparse binary features, trained by stochastic gradients with a rate of its
 * own for each feature (AdaGrad) and weights that shrink with each visit. The weights of the passes' second half are
 * averaged. Tagging may hold a tag back: what it gains in recall may be more than what it loses in precision.
 */
export function trainCrf(sentences, tagCount, { passes = 12, rate = 0.15, shrink = 1e-5, seed = 1 } = {}) {
  const ids = new Map()
  const encoded = sentences.map(({ features, tags }) => ({
    tags,
    features: features.map((list) => Int32Array.from(list, (name) => idOf(ids, name))),
  }))
  const size = ids.size * tagCount
  const states = weightsOf(size)
  const steps = weightsOf((tagCount + 1) * tagCount)
  const random = seededRandom(seed)
  const order = encoded.map((_, at) => at)
  for (let pass = 0; pass < passes; pass++) {
    for (let place = order.length - 1; place > 0; place--) {
      const other = Math.floor(random() * (place + 1))
      ;[order[place], order[other]] = [order[other], order[place]]
    }
    for (const at of order) learn(encoded[at], states, steps, tagCount, rate, shrink)
    if (pass >= passes / 2) for (const weights of [states, steps]) keep(weights)
  }
  for (const weights of [states, steps]) average(weights)
  const known = (list) => Int32Array.from(list.map((name) => ids.get(name) ?? -1).filter((id) => id >= 0))
  return {
    features: ids.size,
    tag: (features, heldBack) => viterbi(features.map(known), states.now, steps.now, tagCount, heldBack),
  }
}

/** Tags whose chance is right to this teach nothing. */
const SMALL = 1e-3

const weightsOf = (size) => ({
  now: new Float32Array(size),
  squares: new Float32Array(size).fill(1e-2),
  sum: new Float32Array(size),
  kept: 0,
})

function keep(weights) {
  weights.kept++
  for (let at = 0; at < weights.now.length; at++) weights.sum[at] += weights.now[at]
}

function average(weights) {
  for (let at = 0; at < weights.now.length; at++) weights.now[at] = weights.sum[at] / weights.kept
}

function idOf(ids, name) {
  let id = ids.get(name)
  if (id === undefined) {
    id = ids.size
    ids.set(name, id)
  }
  return id
}

function emissionsOf(features, weights, tagCount) {
  const emissions = new Float64Array(features.length * tagCount)
  for (let place = 0; place < features.length; place++) {
    const to = place * tagCount
    for (const id of features[place]) {
      const from = id * tagCount
      for (let tag = 0; tag < tagCount; tag++) emissions[to + tag] += weights[from + tag]
    }
  }
  return emissions
}

function learn({ features, tags }, states, steps, tagCount, rate, shrink) {
  const { length } = features
  const emissions = emissionsOf(features, states.now, tagCount)
  const forward = new Float64Array(length * tagCount)
  const backward = new Float64Array(length * tagCount)
  const terms = new Float64Array(tagCount)
  for (let place = 0; place < length; place++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let before = steps.now[tagCount * tagCount + tag]
      if (place > 0) {
        for (let from = 0; from < tagCount; from++)
          terms[from] = forward[(place - 1) * tagCount + from] + steps.now[from * tagCount + tag]
        before = logSum(terms)
      }
      forward[place * tagCount + tag] = before + emissions[place * tagCount + tag]
    }
  }
  for (let place = length - 2; place >= 0; place--) {
    for (let tag = 0; tag < tagCount; tag++) {
      for (let to = 0; to < tagCount; to++) {
        const next = (place + 1) * tagCount + to
        terms[to] = steps.now[tag * tagCount + to] + emissions[next] + backward[next]
      }
      backward[place * tagCount + tag] = logSum(terms)
    }
  }
  const total = logSum(forward.subarray((length - 1) * tagCount))
  const stepSlopes = new Float64Array(steps.now.length)
  for (let place = 0; place < length; place++) {
    for (let tag = 0; tag < tagCount; tag++) {
      const at = place * tagCount + tag
      const slope = Math.exp(forward[at] + backward[at] - total) - (tags[place] === tag ? 1 : 0)
      if (Math.abs(slope) > SMALL) {
        for (const id of features[place]) change(states, id * tagCount + tag, slope, rate, shrink)
      }
      if (place === 0) stepSlopes[tagCount * tagCount + tag] += slope
      else {
        for (let from = 0; from < tagCount; from++) {
          const step = from * tagCount + tag
          stepSlopes[step] += Math.exp(
            forward[(place - 1) * tagCount + from] + steps.now[step] + emissions[at] + backward[at] - total,
          )
        }
      }
    }
    if (place > 0) stepSlopes[tags[place - 1] * tagCount + tags[place]]--
  }
  for (let at = 0; at < stepSlopes.length; at++) change(steps, at, stepSlopes[at], rate, shrink)
}

function change({ now, squares }, at, gradient, rate, shrink) {
  const slope = gradient + shrink * now[at]
  squares[at] += slope * slope
  now[at] -= (rate * slope) / Math.sqrt(squares[at])
}

function viterbi(features, states, steps, tagCount, heldBack = { tag: 0, by: 0 }) {
  const { length } = features
  if (length === 0) return []
  const scores = emissionsOf(features, states, tagCount)
  for (let place = 0; place < length; place++) scores[place * tagCount + heldBack.tag] -= heldBack.by
  const from = new Int32Array(length * tagCount)
  for (let tag = 0; tag < tagCount; tag++) scores[tag] += steps[tagCount * tagCount + tag]
  for (let place = 1; place < length; place++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let best = -Infinity
      for (let before = 0; before < tagCount; before++) {
        const score = scores[(place - 1) * tagCount + before] + steps[before * tagCount + tag]
        if (score > best) {
          best = score
          from[place * tagCount + tag] = before
        }
      }
      scores[place * tagCount + tag] += best
    }
  }
  let tag = 0
  const last = (length - 1) * tagCount
  for (let other = 1; other < tagCount; other++) if (scores[last + other] > scores[last + tag]) tag = other
  const tags = [tag]
  for (let place = length - 1; place > 0; place--) {
    tag = from[place * tagCount + tag]
    tags.unshift(tag)
  }
  return tags
}

function logSum(terms) {
  let most = -Infinity
  for (const term of terms) if (term > most) most = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - most)
  return most + Math.log(sum)
}
