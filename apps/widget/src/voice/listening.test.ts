import { expect, it } from 'vitest'
import { type Ear, type ListenOptions, Unheard } from './ear.js'
import { Listening, type ListeningView } from './listening.js'

/** An ear that waits for what the test lets it hear. */
function open() {
  const phases: string[] = []
  const heard: string[] = []
  let options: ListenOptions | undefined
  let settle: { resolve: (text: string) => void; reject: (error: Error) => void }
  const ear: Ear = (given) => {
    options = given
    return new Promise((resolve, reject) => {
      settle = { resolve: (text) => resolve({ text, alternatives: ['read hats'] }), reject }
      given.cancel.addEventListener('abort', () => reject(given.cancel.reason))
    })
  }
  const listening = new Listening({
    onChange: ({ phase, trouble }: ListeningView) => phases.push(trouble ?? phase),
    onHeard: (text) => heard.push(text),
  })
  return {
    ...{ listening, ear, phases, heard },
    options: () => options!,
    async hears(text: string) {
      settle.resolve(text)
      await Promise.resolve()
      await Promise.resolve()
    },
    async fails(error: Error) {
      settle.reject(error)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

it('goes on after a tap until silence or another tap', async () => {
  const { listening, ear, options, phases, heard, hears } = open()
  listening.press(ear, 'en')
  listening.release()
  expect([options().isHeld(), options().done.aborted]).toEqual([false, false])
  options().onLevel(0.5)
  expect(listening.view).toMatchObject({ phase: 'listening', level: 0.5 })
  listening.press(ear, 'en')
  expect(options().done.aborted).toBe(true)
  options().onSaid()
  await hears('red hats')
  expect(phases).toEqual(['opening', 'listening', 'understanding', 'off'])
  expect([heard, listening.view.alternatives]).toEqual([['red hats'], ['read hats']])
  listening.clear()
  expect(listening.view.alternatives).toEqual([])
})

it('is forgotten when it is cancelled, whatever is still heard', async () => {
  const { listening, ear, heard, phases, hears } = open()
  listening.press(ear, 'zh')
  listening.cancel()
  await hears('red hats')
  expect([heard, phases]).toEqual([[], ['opening', 'off']])
})

it.each([
  [new Unheard('denied'), 'denied'],
  [new Error('anything'), 'failed'],
])('tells what went wrong: %s', async (error, trouble) => {
  const { listening, ear, fails } = open()
  listening.press(ear, 'en')
  await fails(error)
  expect(listening.view).toMatchObject({ phase: 'off', trouble })
})

it('takes no words for nothing heard', async () => {
  const { listening, ear, hears, heard } = open()
  listening.press(ear, 'en')
  await hears('')
  expect([listening.view.trouble, heard]).toEqual(['nothing', []])
})
