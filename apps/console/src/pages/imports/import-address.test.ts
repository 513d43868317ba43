import { describe, expect, it } from 'vitest'
import { importAddress } from './import-address.js'

function chosen(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

describe('importAddress', () => {
  it('names the file, leaves out what is empty, and gives switches as 1', () => {
    const address = importAddress('a & b.csv', chosen({ source: ' hats ', currency: '', dryRun: 'on' }))
    expect(address).toBe('imports?name=a+%26+b.csv&source=hats&dryRun=1')
  })

  it('takes columns apart at lines and commas of both scripts', () => {
    const address = importAddress('x.csv', chosen({ map: 'title=NAME, price=COST\nlink=URL，brand=品牌' }))
    expect(new URLSearchParams(address.slice('imports?'.length)).getAll('map')).toEqual([
      'title=NAME',
      'price=COST',
      'link=URL',
      'brand=品牌',
    ])
  })
})
