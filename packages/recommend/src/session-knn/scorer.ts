import { TopK } from '@elmo-chat/kernel'
import type { History, Scorer, Share } from '../types.js'
import type { SessionKnnModel } from './model.js'
import { NearestSessions } from './nearest-sessions.js'
import type { SessionKnnOptions } from './options.js'
import { RecentSessions } from './recent-sessions.js'
import { SessionIndex } from './session-index.js'
import { tabled } from './tabled.js'
import { View } from './view.js'

export interface ScoredItem {
  readonly item: number
  readonly score: number
}

/** Scores by sessions like the current one. It learns on: a session that is added counts from the next list on. */
export class SessionKnnScorer implements Scorer {
  private readonly options: SessionKnnOptions
  private readonly index: SessionIndex
  private readonly view = new View()
  private readonly recent: RecentSessions
  private readonly nearest: NearestSessions
  /** What the neighbours give each item, 0 between lists, and which items got something. */
  private readonly sums: Float64Array
  private readonly touched: Uint32Array
  private readonly byLength: (entries: number) => number
  private readonly byDistance: (entries: number) => number

  constructor(model: SessionKnnModel) {
    this.options = model.options
    this.index = new SessionIndex(model)
    this.recent = new RecentSessions(model.options.recent)
    this.nearest = new NearestSessions(model.options.neighbors)
    this.sums = new Float64Array(model.items)
    this.touched = new Uint32Array(model.items)
    const { length, distance } = model.options.weights
    this.byLength = tabled((entries) => entries ** -length)
    this.byDistance = tabled((entries) => (distance === null ? 1 : Math.exp(-entries / distance)))
  }

  /** Adds a session that has ended, after all that were there. Cost: its length. */
  add(session: Pick<History, 'item' | 'weight' | 'at'>): void {
    if (session.item.length > 0) this.index.add(session, session.at[session.item.length - 1])
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    this.scoreTouched(history, (item, score) => {
      out[item] = score
    })
  }

  /** The best items, best first, of equal ones the lower number. Looks only at items of the neighbours. */
  rank(history: History, limit: number): ScoredItem[] {
    const top = new TopK(limit)
    this.scoreTouched(history, (item, score) => {
      if (score > 0) top.push(item, score)
    })
    return top.ranked()
  }

  explain(history: History, item: number): Share[] {
    this.findNeighbors(history)
    if (item >= this.sums.length || this.isKept(item)) return []
    const { view, recent, nearest, index } = this
    const shares = new Float64Array(view.count)
    for (let at = 0; at < nearest.count; at++) {
      const place = nearest.place[at]
      const session = recent.session[place]
      const given = this.given(place, index.placeOf(item, session))
      if (given === 0) continue
      const lent = given * this.factor(session, history.now) * this.rarity(item)
      for (let list = 0; list < view.count; list++) {
        if (index.placeOf(view.item[list], session) >= 0) shares[list] += view.weight[list] * lent
      }
    }
    return Array.from(shares, (score, list) => ({ entry: view.entry[list], score })).filter(({ score }) => score !== 0)
  }

  private findNeighbors(history: History): void {
    const { view, recent, nearest, options, index } = this
    const { length, ageMs } = options.weights
    view.look(history, options, this.sums.length)
    recent.find(index, view)
    if (length !== 0 || ageMs !== null) {
      for (let place = 0; place < recent.count; place++) {
        recent.similarity[place] *= this.factor(recent.session[place], history.now)
      }
    }
    nearest.find(recent)
  }

  /** What a session's length and age make of its similarity. */
  private factor(session: number, now: number): number {
    const { ageMs } = this.options.weights
    const { starts, ended } = this.index
    const byLength = this.byLength(starts[session + 1] - starts[session])
    return ageMs === null ? byLength : byLength * Math.exp(Math.min(0, ended[session] - now) / ageMs)
  }

  /** What a recent session gives the item at one place of it, for each unit of similarity; 0 at no place. */
  private given(recentPlace: number, place: number): number {
    return place < 0 ? 0 : this.givenNear(recentPlace, place, this.sharedPlace(recentPlace))
  }

  /** Where a recent session holds the latest item that it shares. */
  private sharedPlace(recentPlace: number): number {
    const { recent, view, index } = this
    return index.placeOf(view.item[recent.latest[recentPlace]], recent.session[recentPlace])
  }

  private givenNear(recentPlace: number, place: number, shared: number): number {
    const weight = this.view.match[this.recent.latest[recentPlace]]
    return place < shared
      ? weight * this.options.weights.before * this.byDistance(shared - place)
      : weight * this.byDistance(place - shared)
  }

  private rarity(item: number): number {
    const { idf } = this.options.weights
    return idf === 0 ? 1 : Math.log(this.index.size / this.index.frequency[item]) ** idf
  }

  /** Whether the item is kept out of the list: it was just looked at. */
  private isKept(item: number): boolean {
    return !this.options.again && this.view.count > 0 && item === this.view.item[0]
  }

  private scoreTouched(history: History, take: (item: number, score: number) => void): void {
    this.findNeighbors(history)
    const { sums, touched } = this
    const count = this.accumulate()
    for (let at = 0; at < count; at++) {
      const item = touched[at]
      if (!this.isKept(item)) take(item, sums[item] * this.rarity(item))
      sums[item] = 0
    }
  }

  /** Adds up what the neighbours give; how many items were touched. */
  private accumulate(): number {
    const { index, recent, nearest, view, sums, touched } = this
    const { distance, before } = this.options.weights
    const isFlat = distance === null && before === 1
    let count = 0
    for (let at = 0; at < nearest.count; at++) {
      const recentPlace = nearest.place[at]
      const session = recent.session[recentPlace]
      const similarity = recent.similarity[recentPlace]
      const flat = similarity * view.match[recent.latest[recentPlace]]
      const shared = isFlat ? 0 : this.sharedPlace(recentPlace)
      for (let place = index.starts[session]; place < index.starts[session + 1]; place++) {
        const score = isFlat ? flat : similarity * this.givenNear(recentPlace, place, shared)
        if (score === 0) continue
        const item = index.entries[place]
        if (sums[item] === 0) touched[count++] = item
        sums[item] += score
      }
    }
    return count
  }
}
