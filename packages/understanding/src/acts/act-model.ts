import { seededRandom } from '@elmo-chat/kernel'

/** What is done by words: what for, about which domain and slot, and with which value (empty where there is none). */
export interface Act {
  readonly intent: string
  readonly domain: string
  readonly slot: string
  readonly value: string
}

export interface ActTurn {
  readonly text: string
  /** What was said just before. */
  readonly before: string
  readonly acts: readonly Act[]
}

/** A value that may be meant, and where it stands. */
interface Candidate {
  readonly value: string
  readonly from: number
  readonly kinds: readonly string[]
}

const PASSES = 10
const RATE = 1
/** A label is taken from here: separators of rare labels are too careful. Chosen by parts of val. */
const TAKEN = -1.5
/** A slot with so many values or fewer is told by its words, not by a value that stands in them. */
const CLOSED = 3
const LONGEST = 40
const NUMBERS =
  /\d+(?:\.\d+)?(?:\s*-\s*\d+(?:\.\d+)?)?\s*(?:元|分|小时|天|分钟)?(?:\s*-\s*\d+(?:\.\d+)?\s*(?:元|分|小时|天|分钟))?(?:以上|以下|以内)?|免费|不限/gu

/**
 * Finds acts: those without a value, or with few, by one linear separator each over runs of characters of the words and of what
 * was said before; those with a value by a dictionary of values, whose meaning in the words around it a separator tells.
 *
 * Cost      training: passes · turns · features · labels; reading: linear in the text times labels.
 * Repeats   The same turns in the same order give the same model.
 */
export class ActModel {
  private readonly closed: Separators
  private readonly open: Separators
  private readonly dictionary: ReadonlyMap<string, readonly string[]>

  constructor(turns: readonly ActTurn[], values: ReadonlyMap<string, readonly string[]>) {
    const seen = new Map<string, Set<string>>()
    for (const { acts } of turns)
      for (const act of acts) {
        const set = seen.get(slotOf(act)) ?? new Set()
        seen.set(slotOf(act), set.add(act.value))
      }
    const isClosed = (act: Act) => (seen.get(slotOf(act))?.size ?? 0) <= CLOSED
    const dictionary = new Map([...values].map(([value, kinds]) => [value, [...kinds]]))
    for (const { acts } of turns)
      for (const act of acts.filter((each) => !isClosed(each) && each.value !== ''))
        dictionary.set(act.value, [...new Set([...(dictionary.get(act.value) ?? []), slotOf(act)])])
    this.dictionary = dictionary
    this.closed = new Separators(
      turns.map((turn) => ({
        features: this.textFeatures(turn),
        labels: turn.acts.filter(isClosed).map(keyOf),
      })),
    )
    this.open = new Separators(
      turns.flatMap((turn) =>
        this.candidates(turn.text).map((candidate) => ({
          features: this.candidateFeatures(turn, candidate),
          labels: turn.acts.filter((act) => !isClosed(act) && same(act.value, candidate.value)).map(slotOf),
        })),
      ),
    )
  }

  read(turn: Pick<ActTurn, 'text' | 'before'>): Act[] {
    const closed = this.closed.read(this.textFeatures(turn)).map(actOf)
    const open = this.candidates(turn.text).flatMap((candidate) =>
      this.open
        .read(this.candidateFeatures(turn, candidate))
        .map((slot) => ({ ...actOf(slot), value: candidate.value })),
    )
    return [...new Map([...closed, ...open].map((act) => [keyOf(act), act])).values()]
  }

  /** The domain that was spoken of last: that of the last value whose kind tells one. */
  private about(before: string): string {
    const kinds = this.candidates(before).flatMap((candidate) =>
      candidate.kinds.filter((kind) => kind.includes('|名称')),
    )
    return actOf(kinds.at(-1) ?? '').domain
  }

  /** Numbers with units, and the longest values of the dictionary from left to right; the longer of two that overlap. */
  private candidates(text: string): Candidate[] {
    const numbers = [...text.matchAll(NUMBERS)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }))
    const found: Candidate[] = []
    for (let from = 0; from < text.length; from++) {
      const number = numbers.find((one) => one.from === from)
      for (let to = Math.min(text.length, from + LONGEST); to > from; to--) {
        const value = text.slice(from, to)
        const isNumber = to === number?.to
        const kinds = this.dictionary.get(value) ?? (isNumber ? ['number'] : undefined)
        if (!kinds) continue
        found.push({ value: value.trim(), from, kinds })
        from = to - 1
        break
      }
    }
    return found
  }

  /** A text with the names in it replaced by what they name. */
  private abstracted(text: string): string {
    let [written, at] = ['', 0]
    for (const { value, from, kinds } of this.candidates(text)) {
      written += text.slice(at, from) + (SIGNS.get(kinds[0] ?? '') ?? '\u2460')
      at = from + value.length
    }
    return written + text.slice(at)
  }

  private textFeatures({ text, before }: Pick<ActTurn, 'text' | 'before'>): string[] {
    const about = this.about(before)
    const last = before.slice(before.lastIndexOf('\n') + 1)
    const abstracted = this.abstracted(text)
    return [
      ...new Set([
        '*',
        `@${about}`,
        ...runs(text, 4),
        ...runs(text, 2).map((run) => `${about}@${run}`),
        ...runs(before, 2).map((run) => `<${run}`),
        ...runs(last, 2).map((run) => `<<${run}`),
        ...runs(abstracted, 6).map((run) => `~${run}`),
        ...runs(this.abstracted(last), 3).map((run) => `<~${run}`),
      ]),
    ]
  }

  private candidateFeatures(
    { text, before }: Pick<ActTurn, 'text' | 'before'>,
    { value, from, kinds }: Candidate,
  ): string[] {
    const left = text.slice(Math.max(0, from - 12), from)
    const right = text.slice(from + value.length, from + value.length + 12)
    const near = [1, 2, 3, 4].flatMap((length) => [`l${left.slice(-length)}`, `r${right.slice(0, length)}`])
    const shape = value.replace(/\d+/gu, '0')
    const about = this.about(before)
    const next = DOMAIN.exec(text.slice(from + value.length))?.[0] ?? ''
    const sooner = [...text.slice(0, from).matchAll(new RegExp(DOMAIN, 'gu'))].at(-1)?.[0] ?? ''
    return [
      ...new Set([
        '*',
        `v${value}`,
        `s${shape}`,
        ...kinds.map((kind) => `k${kind}`),
        ...near,
        ...near.map((feature) => `${kinds[0]}${feature}`),
        ...near.map((feature) => `${about}${feature}`),
        `d${next}|${sooner}`,
        `s${shape}|${next}|${sooner}`,
        `s${shape}|${next}`,
        `s${shape}|a${about}`,
        `k${kinds[0]}|${next}|${sooner}`,
        `a${about}|k${kinds[0]}`,
        ...runs(left, 3).map((run) => `L${run}`),
        ...runs(right, 3).map((run) => `R${run}`),
        ...runs(text, 2).map((run) => `t${run}`),
        ...runs(before, 2).map((run) => `<${run}`),
      ]),
    ]
  }
}

interface Row {
  readonly features: readonly string[]
  readonly labels: readonly string[]
}

/** What stands for a name of a domain in a text; other values are one sign. */
const SIGNS = new Map([
  ['Inform|景点|名称', '\u2461'],
  ['Inform|酒店|名称', '\u2462'],
  ['Inform|餐馆|名称', '\u2463'],
  ['Inform|餐馆|推荐菜', '\u2464'],
])
const DOMAIN = /景点|酒店|宾馆|餐馆|餐厅|饭店|饭馆|地铁|出租|打车|吃饭|住/u

/** One logistic separator for each label, learned side by side (AdaGrad). */
class Separators {
  private readonly labels: string[]
  private readonly ids = new Map<string, number>()
  private readonly weights: Float32Array

  constructor(rows: readonly Row[]) {
    this.labels = [...new Set(rows.flatMap(({ labels }) => labels))].sort()
    const counts = new Map<string, number>()
    for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    for (const [feature, count] of counts) if (count > 1) this.ids.set(feature, this.ids.size)
    const width = this.labels.length
    this.weights = new Float32Array(this.ids.size * width)
    const squares = new Float32Array(this.weights.length).fill(0.01)
    const random = seededRandom(1)
    const order = rows.map((_, at) => at)
    const encoded = rows.map(({ features }) => this.encode(features))
    const wanted = rows.map(({ labels }) => new Set(labels.map((label) => this.labels.indexOf(label))))
    for (let pass = 0; pass < PASSES; pass++)
      for (let place = 0; place < order.length; place++) {
        const other = place + Math.floor(random() * (order.length - place))
        const row = order[other]!
        order[other] = order[place]!
        order[place] = row
        const ids = encoded[row]!
        const scores = this.score(ids)
        const size = 1 / Math.sqrt(ids.length || 1)
        for (let label = 0; label < width; label++) {
          const slope = (1 / (1 + Math.exp(-scores[label]!)) - (wanted[row]!.has(label) ? 1 : 0)) * size
          if (Math.abs(slope) < 1e-4) continue
          for (const id of ids) {
            const at = id * width + label
            squares[at]! += slope * slope
            this.weights[at]! -= (RATE * slope) / Math.sqrt(squares[at]!)
          }
        }
      }
  }

  read(features: readonly string[]): string[] {
    const scores = this.score(this.encode(features))
    return this.labels.filter((_, label) => scores[label]! > TAKEN)
  }

  private encode(features: readonly string[]): number[] {
    return features.flatMap((feature) => this.ids.get(feature) ?? [])
  }

  private score(ids: readonly number[]): Float64Array {
    const width = this.labels.length
    const scores = new Float64Array(width)
    const size = 1 / Math.sqrt(ids.length || 1)
    for (const id of ids)
      for (let label = 0; label < width; label++) scores[label]! += this.weights[id * width + label]! * size
    return scores
  }
}

const slotOf = ({ intent, domain, slot }: Act): string => `${intent}|${domain}|${slot}`
const keyOf = (act: Act): string => `${slotOf(act)}|${act.value}`

function actOf(key: string): Act {
  const [intent = '', domain = '', slot = '', value = ''] = key.split('|')
  return { intent, domain, slot, value }
}

const same = (a: string, b: string) => a.replace(/\s/gu, '') === b.replace(/\s/gu, '')

/** All runs of up to `longest` characters. */
function runs(text: string, longest: number): string[] {
  const found: string[] = []
  for (let length = 1; length <= longest; length++)
    for (let at = 0; at + length <= text.length; at++) found.push(text.slice(at, at + length))
  return found
}
