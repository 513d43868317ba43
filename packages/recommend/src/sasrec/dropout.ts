import type { Random } from '@elmo-chat/kernel'

/** Sets a share of the numbers to 0 and makes up for it in the others; the same numbers again for slopes. */
export class Dropout {
  private readonly kept: Uint8Array

  constructor(
    size: number,
    private readonly share: number,
    private readonly random: Random,
  ) {
    this.kept = new Uint8Array(share === 0 ? 0 : size)
  }

  forward(numbers: Float32Array): void {
    const { kept, share, random } = this
    if (share === 0) return
    for (let k = 0; k < numbers.length; k++) kept[k] = random() < share ? 0 : 1
    this.backward(numbers)
  }

  backward(slope: Float32Array): void {
    const { kept, share } = this
    if (share === 0) return
    const factor = 1 / (1 - share)
    for (let k = 0; k < slope.length; k++) slope[k] *= kept[k] * factor
  }
}
