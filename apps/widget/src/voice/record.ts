import { type ListenOptions, Unheard } from './ear.js'
import { levelOf, SpeechEnd } from './speech-end.js'

/** Just below what the shop listens to. */
const LONGEST_SECONDS = 29
/** What is shown as silence and as loud, in decibels of full scale. */
const SILENT = -55
const LOUD = -12

/**
 * Records from the microphone until the shopper is done, cancels, or has stopped speaking.
 *
 * @param worklet address of the processor's script
 */
export async function record(
  worklet: string,
  { done, cancel, isHeld, onLevel, onSaid }: ListenOptions,
): Promise<AudioBuffer> {
  // Made at once: where a tap is needed for sound, this is still within it.
  const context = new AudioContext()
  let stream: MediaStream | undefined
  try {
    stream = await openMicrophone()
    cancel.throwIfAborted()
    await context.audioWorklet.addModule(worklet)
    await context.resume()
    cancel.throwIfAborted()
    const blocks = await collect(context, stream)
    onSaid()
    return joined(context, blocks)
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop()
    void context.close()
  }

  function collect({ sampleRate }: AudioContext, from: MediaStream): Promise<Float32Array[]> {
    const source = context.createMediaStreamSource(from)
    const recorder = new AudioWorkletNode(context, 'elmo-recorder', { numberOfOutputs: 0, channelCount: 1 })
    const end = new SpeechEnd()
    const blocks: Float32Array[] = []
    let seconds = 0
    return new Promise((resolve, reject) => {
      recorder.port.onmessage = ({ data: block }: MessageEvent<Float32Array>) => {
        const length = block.length / sampleRate
        blocks.push(block)
        seconds += length
        onLevel(Math.min(1, Math.max(0, (levelOf(block) - SILENT) / (LOUD - SILENT))))
        const told = end.hear(block, length)
        if (seconds >= LONGEST_SECONDS || (told === 'ended' && !isHeld())) resolve(blocks)
        else if (told === 'nothing' && !isHeld()) reject(new Unheard('nothing'))
      }
      done.addEventListener('abort', () => resolve(blocks))
      if (done.aborted) resolve(blocks)
      cancel.addEventListener('abort', () => reject(cancel.reason))
      for (const track of from.getTracks()) track.addEventListener('ended', () => reject(new Unheard('none')))
      source.connect(recorder)
    })
  }
}

async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } })
  } catch (error) {
    const { name } = error as DOMException
    throw new Unheard(name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'none')
  }
}

function joined(context: AudioContext, blocks: readonly Float32Array[]): AudioBuffer {
  const length = blocks.reduce((sum, block) => sum + block.length, 0)
  if (length === 0) throw new Unheard('nothing')
  const buffer = context.createBuffer(1, length, context.sampleRate)
  const samples = buffer.getChannelData(0)
  let at = 0
  for (const block of blocks) {
    samples.set(block, at)
    at += block.length
  }
  return buffer
}
