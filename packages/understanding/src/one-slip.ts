/** Whether two words differ by one letter too many, missing, wrong, or two that changed places. The first letter is right. */
export function isOneSlip(a: string, b: string): boolean {
  const difference = a.length - b.length
  if (a === b || Math.abs(difference) > 1 || a[0] !== b[0]) return false
  let place = 0
  while (a[place] === b[place]) place++
  if (difference > 0) return a.slice(place + 1) === b.slice(place)
  if (difference < 0) return a.slice(place) === b.slice(place + 1)
  if (a.slice(place + 1) === b.slice(place + 1)) return true
  return a[place] === b[place + 1] && a[place + 1] === b[place] && a.slice(place + 2) === b.slice(place + 2)
}
