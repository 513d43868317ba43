import { expect, it } from 'vitest'
import { joined, Typing } from './typing.js'

it('holds back what waits while the shopper writes, and after the beginning of a thought', () => {
  const typing = new Typing()
  expect(typing.left(10_000)).toBe(0)
  typing.typed('do you', 10_000, false)
  expect(typing.left(10_200)).toBe(1_000)
  typing.typed('', 10_300, false)
  expect(typing.left(10_300)).toBe(0)
  typing.hold('hi', 20_000)
  expect(typing.left(20_000)).toBe(450)
  typing.hold('Do you have hats?', 20_000)
  expect(typing.left(20_000)).toBe(0)
})

it('tells a person who listens now and then, and at once when the shopper begins again', () => {
  const typing = new Typing()
  const told = ([draft, at, isHeard]: [string, number, boolean]) => typing.typed(draft, at, isHeard)
  const typed: [string, number, boolean][] = [
    ...([
      ['a', 10_000, false],
      ['ab', 10_100, true],
      ['abc', 12_000, true],
    ] as [string, number, boolean][]),
    ...([
      ['abcd', 13_200, true],
      ['', 13_300, true],
      ['e', 13_400, true],
    ] as [string, number, boolean][]),
  ]
  expect(typed.map(told)).toEqual([false, true, false, true, false, true])
})

it('joins what waits as far as one message may hold it', () => {
  expect(joined(['one', 'two', 'three'], 100)).toEqual({ text: 'one\ntwo\nthree', taken: 3 })
  expect(joined(['one', 'two', 'three'], 8)).toEqual({ text: 'one\ntwo', taken: 2 })
})
