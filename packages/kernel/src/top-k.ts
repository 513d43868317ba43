/**
 * Keeps the `capacity` highest-scored of the numbers pushed. Ties go to the lower item number,
 * so the same input in any order gives the same list.
 *
 * Cost   time O(log capacity) a push that enters, O(1) one that does not; memory 12 bytes a place.
 */
export class TopK {
  readonly capacity: number
  private readonly scores: Float64Array
  private readonly items: Int32Array
  private size = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.scores = new Float64Array(capacity)
    this.items = new Int32Array(capacity)
  }

  /** The score that a newcomer has to beat; -Infinity while there is room. */
  get threshold(): number {
    return this.size < this.capacity
      ? Number.NEGATIVE_INFINITY
      : this.capacity === 0
        ? Number.POSITIVE_INFINITY
        : this.scores[0]
  }

  push(item: number, score: number): void {
    if (this.size < this.capacity) {
      let place = this.size++
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (!worse(score, item, this.scores[parent], this.items[parent])) break
        this.scores[place] = this.scores[parent]
        this.items[place] = this.items[parent]
        place = parent
      }
      this.scores[place] = score
      this.items[place] = item
    } else if (this.capacity > 0 && worse(this.scores[0], this.items[0], score, item)) {
      sink(this.scores, this.items, this.size, score, item)
    }
  }

  /** The kept items, best first. */
  ranked(): { item: number; score: number }[] {
    const scores = this.scores.slice(0, this.size)
    const items = this.items.slice(0, this.size)
    const ranked = new Array<{ item: number; score: number }>(this.size)
    // The worst stands first: what is left without it is a heap again.
    for (let left = this.size - 1; left >= 0; left--) {
      ranked[left] = { item: items[0], score: scores[0] }
      sink(scores, items, left, scores[left], items[left])
    }
    return ranked
  }
}

/** Lets a newcomer sink from the first place of a heap to its own. */
function sink(scores: Float64Array, items: Int32Array, size: number, score: number, item: number): void {
  let place = 0
  for (let child = 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && worse(scores[child + 1], items[child + 1], scores[child], items[child])) child++
    if (!worse(scores[child], items[child], score, item)) break
    scores[place] = scores[child]
    items[place] = items[child]
    place = child
  }
  scores[place] = score
  items[place] = item
}

function worse(score: number, item: number, otherScore: number, otherItem: number): boolean {
  return score < otherScore || (score === otherScore && item > otherItem)
}
