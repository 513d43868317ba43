import { expect, it } from 'vitest'
import { productLanguage } from './product-language.js'

it.each([
  ['Trail Tee', 'Light and soft', 'en'],
  ['Carat钻石炒锅30cm', '', 'zh'],
  ['TITAN Gaming Keyboard 机械键盘', '金属面板，背光按键', 'zh'],
  ['Jade pendant with the character 福 engraved', 'A small gift for the new year', 'en'],
  ['123', '', 'en'],
])('tells the language of %s', (title, description, language) => {
  expect(productLanguage(title, description)).toBe(language)
})
