/** An axis on which each step multiplies: where a number stands on it, in percent from its beginning, and its marks. */
export function logAxis(numbers: readonly number[]): { at: (number: number) => number; ticks: readonly number[] } {
  const from = Math.min(...numbers)
  const to = Math.max(...numbers)
  const width = Math.log(to / from)
  const at = (number: number) => (width === 0 ? 50 : (Math.log(number / from) / width) * 100)
  const ticks = []
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10)
    for (const tick of [power, 3 * power]) if (tick >= from && tick <= to) ticks.push(tick)
  return { at, ticks: ticks.length > 0 ? ticks : [from] }
}
