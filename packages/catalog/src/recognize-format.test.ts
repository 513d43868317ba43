import { describe, expect, it } from 'vitest'
import { recognizeFormat } from './recognize-format.js'

describe('recognizeFormat', () => {
  it.each([
    ['Handle,Title,Body (HTML),Vendor,Variant Price\n', 'shopify-csv'],
    ['Title,URL handle,Description,Vendor,Price\n', 'shopify-csv'],
    ['id\ttitle\timage_link\tavailability\tprice\n', 'google-tsv'],
    ['id,title,image link,availability,price\n', 'google-csv'],
    ['<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">', 'google-xml'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'google-xml'],
    ['sku,store_view_code,attribute_set_code,product_type,price\n', 'magento-csv'],
    ['  [ {"id": 1} ]', 'json'],
    ['{\n "products": [', 'json'],
    ['{"products":[{"id":1,"title":"a"}]}', 'json'],
    ['{"id":"1","title":"a"}\n{"id":"2","title":"b"}\n', 'jsonl'],
    ['{"id":"1","title":"a"}', 'jsonl'],
    ['<!doctype html><html>', 'schema-org-html'],
    ['编号;名称;价格\n', 'csv'],
    ['sep=;\na;b\n', 'csv'],
  ])('tells %j', (head, format) => {
    expect(recognizeFormat(head)).toBe(format)
  })

  it('takes a single column for a table only by the name of the file', () => {
    expect(recognizeFormat('title\nShirt\n')).toBeUndefined()
    expect(recognizeFormat('title\nShirt\n', 'names.csv.gz')).toBe('csv')
  })
})
