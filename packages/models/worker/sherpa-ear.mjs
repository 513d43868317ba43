// Hears with sherpa-onnx, in a process of its own: a model that it cannot use ends the process, and it computes for long.
// Gets its configuration as the first argument, then `{ id, samples }`; answers `{ ready }`, `{ id, text }` or `{ missing }`.
const sherpa = await import('sherpa-onnx-node').then(
  (module) => module.default,
  () => null,
)
if (!sherpa) {
  process.send({ missing: true }, () => process.exit(0))
} else {
  const { rate, ...config } = JSON.parse(process.argv[2])
  const recogniser = new sherpa.OfflineRecognizer(config)
  process.on('message', ({ id, samples }) => {
    const stream = recogniser.createStream()
    stream.acceptWaveform({ sampleRate: rate, samples })
    recogniser.decode(stream)
    process.send({ id, text: recogniser.getResult(stream).text })
  })
  process.on('disconnect', () => process.exit(0))
  process.send({ ready: true })
}
