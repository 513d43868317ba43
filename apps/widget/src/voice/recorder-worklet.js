/* Hands on what the microphone gives, in blocks: the processor runs where nothing else may. */
const BLOCK = 2048

class Recorder extends AudioWorkletProcessor {
  constructor() {
    super()
    this.block = new Float32Array(BLOCK)
    this.filled = 0
  }

  process([[channel]]) {
    for (const sample of channel ?? []) {
      this.block[this.filled++] = sample
      if (this.filled < BLOCK) continue
      this.port.postMessage(this.block)
      this.block = new Float32Array(BLOCK)
      this.filled = 0
    }
    return true
  }
}

registerProcessor('elmo-recorder', Recorder)
