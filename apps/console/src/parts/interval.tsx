import { formatDifference, formatScore } from './format.js'

/** A mean with its 95 % interval. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** From where to where an axis reaches, so that every interval has room on it. */
export function axisOf(intervals: readonly Interval[], holdsZero = false): readonly [from: number, to: number] {
  const low = Math.min(...intervals.map((one) => one.low), ...(holdsZero ? [0] : []))
  const high = Math.max(...intervals.map((one) => one.high), ...(holdsZero ? [0] : []))
  const room = Math.max((high - low) * 0.12, 0.002)
  return holdsZero ? [low - room, high + room] : [Math.max(0, low - room), Math.min(1, high + room)]
}

/** A mean as a dot with its interval as whiskers, on an axis that its neighbors share; `beside` is a mark to compare with. */
export function Whisker({
  value,
  axis: [from, to],
  tone = '',
  beside = null,
}: {
  value: Interval
  axis: readonly [from: number, to: number]
  tone?: string
  beside?: number | null
}) {
  const at = (number: number) => `${((number - from) / (to - from)) * 100}%`
  return (
    <svg className={`whisker ${tone}`} width="100%" height={20} aria-hidden="true">
      <line x1="0" x2="100%" y1={10} y2={10} className="grid-line" />
      {beside !== null && <line x1={at(beside)} x2={at(beside)} y1={0} y2={20} className="beside" />}
      <line x1={at(value.low)} x2={at(value.high)} y1={10} y2={10} className="span" />
      <line x1={at(value.low)} x2={at(value.low)} y1={6} y2={14} className="span" />
      <line x1={at(value.high)} x2={at(value.high)} y1={6} y2={14} className="span" />
      <circle cx={at(value.mean)} cy={10} r={4} />
    </svg>
  )
}

/** 0.712 (0.694 to 0.731), the interval in quiet. */
export function IntervalInWords({ value, isDifference = false }: { value: Interval; isDifference?: boolean }) {
  const say = isDifference ? (number: number) => formatDifference(number) : (number: number) => formatScore(number, 3)
  return (
    <span className="number">
      {say(value.mean)}{' '}
      <small>
        [{say(value.low)}, {say(value.high)}]
      </small>
    </span>
  )
}
