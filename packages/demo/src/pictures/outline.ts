/** Outlines in the picture's 800 by 1000 units, with absolute commands only (M, L, H, V, C, Q, Z). */

export const width = 800
export const height = 1000
const middle = width / 2

interface Step {
  readonly command: string
  /** Pairs of x and y; the last pair is where the step ends. */
  readonly points: readonly number[]
}

const round = (number: number) => Math.round(number * 10) / 10

function readSteps(outline: string): Step[] {
  let x = 0
  let y = 0
  return [...outline.matchAll(/([MLCQHV])([^MLCQHVZ]*)/g)].map(([, command, text]) => {
    const numbers = text!
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const points = command === 'H' ? [numbers[0]!, y] : command === 'V' ? [x, numbers[0]!] : numbers
    ;[x, y] = points.slice(-2) as [number, number]
    return { command: command === 'H' || command === 'V' ? 'L' : command!, points }
  })
}

const write = (command: string, points: readonly number[]) => command + points.map(round).join(' ')

/** The outline as it stands on the other side of the picture's middle. */
export function mirrored(outline: string): string {
  const body = readSteps(outline)
    .map(({ command, points }) =>
      write(
        command,
        points.map((value, index) => (index % 2 === 0 ? middle * 2 - value : value)),
      ),
    )
    .join('')
  return outline.trimEnd().endsWith('Z') ? `${body}Z` : body
}

/** Closes a right half, drawn from the middle's top to the middle's bottom, with its mirror image. */
export function symmetric(half: string): string {
  const steps = readSteps(half)
  const ends = steps.map(({ points }) => points.slice(-2) as [number, number])
  let left = ''
  for (let index = steps.length - 1; index > 0; index--) {
    const { command, points } = steps[index]!
    const controls: number[] = []
    for (let at = points.length - 4; at >= 0; at -= 2) controls.push(middle * 2 - points[at]!, points[at + 1]!)
    const [x, y] = ends[index - 1]!
    left += write(command, [...controls, middle * 2 - x, y])
  }
  return `${steps.map(({ command, points }) => write(command, points)).join('')}${left}Z`
}

/** A rectangle with round corners. */
export function box(x: number, y: number, wide: number, high: number, corner = 0): string {
  const r = Math.min(corner, wide / 2, high / 2)
  const right = x + wide
  const bottom = y + high
  return `M${x + r} ${y}L${right - r} ${y}Q${right} ${y} ${right} ${y + r}L${right} ${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}L${x + r} ${bottom}Q${x} ${bottom} ${x} ${bottom - r}L${x} ${y + r}Q${x} ${y} ${x + r} ${y}Z`
}

/** An ellipse about a point. */
export function oval(x: number, y: number, across: number, down = across): string {
  const k = 0.5523
  return `M${x} ${y - down}C${x + across * k} ${y - down} ${x + across} ${y - down * k} ${x + across} ${y}C${x + across} ${y + down * k} ${x + across * k} ${y + down} ${x} ${y + down}C${x - across * k} ${y + down} ${x - across} ${y + down * k} ${x - across} ${y}C${x - across} ${y - down * k} ${x - across * k} ${y - down} ${x} ${y - down}Z`
}
