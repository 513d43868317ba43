import type { Random } from '@elmo-chat/kernel'

/** The numbers from 0 up to, without, `size`, in an order drawn by chance (Fisher and Yates). */
export function shuffled(size: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at)
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]
    order[at] = order[other]
    order[other] = kept
  }
  return order
}
