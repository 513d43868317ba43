/** What recognisers are made for. */
const RATE = 16_000
const HEADER_BYTES = 44

/** A recording as a WAV file of 16 kHz and 16 bits. */
export async function toWav(recording: AudioBuffer): Promise<Blob> {
  const offline = new OfflineAudioContext(1, Math.ceil(recording.duration * RATE), RATE)
  const source = offline.createBufferSource()
  source.buffer = recording
  source.connect(offline.destination)
  source.start()
  const samples = (await offline.startRendering()).getChannelData(0)
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * 2))
  const write = (at: number, text: string) => {
    for (let place = 0; place < text.length; place++) view.setUint8(at + place, text.charCodeAt(place))
  }
  write(0, 'RIFF')
  view.setUint32(4, view.byteLength - 8, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  // Whole numbers, one channel.
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [at, sample] of samples.entries())
    view.setInt16(HEADER_BYTES + at * 2, Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))), true)
  return new Blob([view], { type: 'audio/wav' })
}
