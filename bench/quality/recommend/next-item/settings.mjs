import { stanWeights, vmisWeights } from '@elmo-chat/recommend'

/** A session is a millisecond here. */
const weights = { ...stanWeights, ageMs: 150_000 }
const sessions = { recent: 1500, neighbors: 200, entries: 20, again: true }

/** Settings of session-knn among which the held-out sessions choose: VMIS-kNN, V-STAN's kind, and what a search found. */
export const knnSettings = [
  { recent: 1000, neighbors: 100, entries: 10, again: true, weights: vmisWeights },
  { ...sessions, weights: { ...weights, entry: 5, match: 2, length: 0.5, ageMs: 100_000, idf: 0.5 } },
  { ...sessions, weights },
  { ...sessions, weights: { ...weights, match: 2 } },
]

export const ruleSettings = [
  {},
  { window: 10, reverse: 0.8, damping: 0.1, confidence: 0.7, decay: 0.8 },
  { window: 5, reverse: 0.8, damping: 0.1, confidence: 1, decay: 0.6 },
]

/** What next-item-diginetica.mjs chose. */
export const chosenKnn = knnSettings[2]
export const chosenRules = ruleSettings[2]

/** As much as fits into some minutes of learning; the rest by default. */
export const transformer = { epochs: 5, negatives: 512, hidden: 64, learningRate: 0.003 }

/** For going on with the sessions that came since. */
export const carryOn = { epochs: 1, learningRate: 0.001, seed: 2 }
