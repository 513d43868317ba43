/** Numbers of terms, of one text after the other. */
export class TermList {
  items = new Uint32Array(64)
  length = 0

  push(term: number): void {
    if (this.length === this.items.length) this.reserve(this.length + 1)
    this.items[this.length++] = term
  }

  /** Makes room for so many. */
  reserve(length: number): void {
    if (length <= this.items.length) return
    const items = new Uint32Array(Math.max(length, this.items.length * 2))
    items.set(this.items)
    this.items = items
  }

  /** A list of its own with the same numbers. */
  copy(): TermList {
    const list = new TermList()
    list.items = this.items.slice(0, this.length)
    list.length = this.length
    return list
  }
}
