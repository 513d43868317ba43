import type { RecentSessions } from './recent-sessions.js'

/**
 * The most similar of the recent sessions, of equal ones the later: their places in `RecentSessions`, in no order.
 *
 * Cost   O(log neighbours) a session that enters, O(1) one that does not.
 */
export class NearestSessions {
  count = 0
  readonly place: Uint32Array

  constructor(neighbors: number) {
    this.place = new Uint32Array(neighbors)
  }

  find({ count, similarity }: RecentSessions): void {
    const { place } = this
    const most = place.length
    this.count = Math.min(count, most)
    for (let at = 0; at < this.count; at++) place[at] = at
    if (count <= most) return
    for (let at = (most >> 1) - 1; at >= 0; at--) this.sink(at, at, similarity)
    for (let at = most; at < count; at++) {
      if (similarity[at] > similarity[place[0]]) this.sink(0, at, similarity)
    }
  }

  /** Puts `session` where it belongs below `at`: the least similar stands first, of equal ones the earlier. */
  private sink(at: number, session: number, similarity: Float64Array): void {
    const { place, count } = this
    let hole = at
    for (let child = 2 * hole + 1; child < count; child = 2 * hole + 1) {
      if (child + 1 < count && isFarther(place[child + 1], place[child], similarity)) child++
      if (!isFarther(place[child], session, similarity)) break
      place[hole] = place[child]
      hole = child
    }
    place[hole] = session
  }
}

function isFarther(a: number, b: number, similarity: Float64Array): boolean {
  return similarity[a] < similarity[b] || (similarity[a] === similarity[b] && a > b)
}
