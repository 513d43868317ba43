import { describe, expect, it } from 'vitest'
import { stem } from './index.js'

describe('stem', () => {
  it.each([
    ['shirts', 'shirt'],
    ['watches', 'watch'],
    ['dresses', 'dress'],
    ['accessories', 'accessory'],
    ['hoodies', 'hoodie'],
    ['ties', 'tie'],
    ['shoes', 'shoe'],
    ['boxes', 'box'],
    ['blouses', 'blouse'],
    ['women', 'woman'],
    ["women's", 'woman'],
    ["men's", 'man'],
    ['scarves', 'scarf'],
    ['lenses', 'lens'],
    ['grey', 'gray'],
    ['looking', 'look'],
  ])('%s becomes %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })
  it.each([
    'glasses',
    'shorts',
    'tights',
    'canvas',
    'dress',
    'bedding',
    'quilted',
    'clothing',
    'tennis',
    'status',
    'gas',
  ])('%s stays', (word) => {
    expect(stem(word)).toBe(word)
  })
})
