/** Which customers have their conversations open, on this process and, as far as they tell, on others. */
export class CustomersHere {
  private readonly until = new Map<string, number>()

  /** Until `lastsUntil` (milliseconds since 1970), unless it is told again. Gives whether that is news. */
  arrive(conversationId: string, lastsUntil: number): boolean {
    const isNew = !this.until.has(conversationId)
    this.until.set(conversationId, lastsUntil)
    return isNew
  }

  /** Gives whether that is news. */
  leave(conversationId: string): boolean {
    return this.until.delete(conversationId)
  }

  has(conversationId: string): boolean {
    return this.until.has(conversationId)
  }

  /** Lets those go who were not told of again. Gives whether there were any. */
  sweep(now: number): boolean {
    const gone = [...this.until].filter(([, until]) => until <= now)
    for (const [id] of gone) this.until.delete(id)
    return gone.length > 0
  }
}
