import type { Block, CaseDigest, ConversationRecord, TurnRecord } from '@elmo-chat/protocol'
import type { DeskEntry } from '@elmo-chat/storage'

/** Skills whose messages ask for nothing that a person has to know of. */
const COURTESIES: ReadonlySet<string> = new Set(['greet', 'thank', 'goodbye', 'empty', 'affirm', 'deny', 'human'])
/** After these the customer's words still stand open. */
const UNANSWERED: ReadonlySet<string> = new Set(['unclear', 'human'])
const MOST = 8
/** A mood that moved by less is steady. */
const MOVED = 0.2

/** A conversation in short. Linear in its messages. */
export function caseDigest({ turns }: ConversationRecord, entries: readonly DeskEntry[]): CaseDigest {
  const blocks = turns.flatMap(({ reply }) => reply)
  const moods = turns.map(({ reply }) => feelingIn(reply))
  const service = turns.at(-1)?.reply.find((block) => block.type === 'data-flow')?.data
  return {
    asked: [...new Set([...questionsOf(turns), ...customerWords(entries)])].slice(-MOST),
    wants: turns.at(-1)?.trace.brief.constraints.map(({ text }) => text) ?? [],
    shown: lastOf(
      blocks.flatMap((block) =>
        block.type === 'data-products' ? block.data.items.map(({ id, title }) => ({ id, title })) : [],
      ),
    ),
    orders: lastOf(
      blocks.flatMap((block) =>
        block.type === 'data-order' ? [{ id: block.data.id, status: block.data.status }] : [],
      ),
    ),
    service: service
      ? { title: service.title, slots: service.slots.map(({ label, text }) => ({ label, text })) }
      : null,
    moods,
    course: courseOf(moods),
    open: openWords(turns, entries),
  }
}

/** What the customer said behind the last answer of anybody; null where nothing is open. */
export function openWords(turns: readonly TurnRecord[], entries: readonly DeskEntry[]): string | null {
  const behind = entries.slice(entries.findLastIndex(({ kind }) => kind === 'agent') + 1)
  const lastTurn = turns.at(-1)
  const lately = customerWords(behind.filter(({ at }) => !lastTurn || at >= lastTurn.at))
  if (lately.length > 0) return lately.join('\n')
  const isAnswered = entries.some(({ kind, at }) => kind === 'agent' && lastTurn && at >= lastTurn.at)
  if (!lastTurn || isAnswered || !UNANSWERED.has(lastTurn.trace.decision.skill)) return null
  return lastTurn.trace.decision.skill === 'unclear' ? lastTurn.message : (questionsOf(turns).at(-1) ?? null)
}

const customerWords = (entries: readonly DeskEntry[]) =>
  entries.filter(({ kind }) => kind === 'customer').map(({ words }) => words)

const questionsOf = (turns: readonly TurnRecord[]) =>
  turns.filter(({ trace }) => !COURTESIES.has(trace.decision.skill)).map(({ message }) => message)

const feelingIn = (reply: readonly Block[]) => reply.find((block) => block.type === 'data-feeling')?.data.sentiment ?? 0

/** The last of each id, in the order in which they came. */
function lastOf<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>()
  for (const item of items) {
    byId.delete(item.id)
    byId.set(item.id, item)
  }
  return [...byId.values()].slice(-MOST)
}

/** The last two messages against those before them. */
function courseOf(moods: readonly number[]): CaseDigest['course'] {
  if (moods.length < 2) return 'steady'
  const at = Math.max(1, moods.length - 2)
  const moved = mean(moods.slice(at)) - mean(moods.slice(0, at))
  return Math.abs(moved) < MOVED ? 'steady' : moved > 0 ? 'better' : 'worse'
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
