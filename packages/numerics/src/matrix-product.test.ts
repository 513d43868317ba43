import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DenseMatrix, transposed } from './dense-matrix.js'
import type { KernelKind } from './kernels/kernels.js'
import { addProduct, gram, matrixProduct } from './matrix-product.js'
import { Workspace } from './workspace.js'

const kinds = fc.constantFrom<KernelKind>('simd', 'plain')
const size = fc.integer({ min: 1, max: 40 })
const random = seededRandom(3)
const draw = (count: number) => Float32Array.from({ length: count }, () => random() * 2 - 1)

/** A · B by its definition, in double precision. */
function product(a: Float32Array, b: Float32Array, rows: number, depth: number, columns: number): number[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    let sum = 0
    for (let k = 0; k < depth; k++) sum += a[row * depth + k] * b[k * columns + column]
    return sum
  })
}

function flip(floats: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(floats, (_, at) => floats[(at % rows) * columns + Math.floor(at / rows)])
}

function expectClose(found: Float32Array, wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length)
  let worst = 0
  for (const [at, value] of wanted.entries()) worst = Math.max(worst, Math.abs(found[at] - value))
  expect(worst).toBeLessThan(1e-4)
}

describe('a product of dense matrices', () => {
  it('is what its definition says, whichever factor is transposed', () => {
    fc.assert(
      fc.property(kinds, size, size, size, (kind, rows, depth, columns) => {
        const workspace = new Workspace(kind)
        const [a, b] = [draw(rows * depth), draw(depth * columns)]
        const wanted = product(a, b, rows, depth, columns)
        const [left, right] = [new DenseMatrix(workspace, rows, depth), new DenseMatrix(workspace, depth, columns)]
        const flippedLeft = new DenseMatrix(workspace, depth, rows).set(flip(a, rows, depth))
        const flippedRight = new DenseMatrix(workspace, columns, depth).set(flip(b, depth, columns))
        left.set(a)
        right.set(b)
        for (const one of [left, transposed(flippedLeft)]) {
          for (const other of [right, transposed(flippedRight)]) {
            expectClose(runToEnd(matrixProduct(one, other)).toFloats(), wanted)
          }
        }
      }),
    )
  })
  it('is the same over several blocks, with the last of them filled up', () => {
    const [rows, depth, columns] = [131, 259, 517]
    const [a, b] = [draw(rows * depth), draw(depth * columns)]
    const workspace = new Workspace()
    const left = new DenseMatrix(workspace, rows, depth).set(a)
    const right = new DenseMatrix(workspace, depth, columns).set(b)
    expectClose(runToEnd(matrixProduct(left, right)).toFloats(), product(a, b, rows, depth, columns))
  })
  it('adds to a matrix, scaled, and writes over one that is given', () => {
    const workspace = new Workspace()
    const left = new DenseMatrix(workspace, 2, 2).set([1, 2, 3, 4])
    const right = new DenseMatrix(workspace, 2, 1).set([5, 6])
    const out = new DenseMatrix(workspace, 2, 1).set([100, 200])
    runToEnd(addProduct(left, right, out, { scale: -2 }))
    expect([...out.toFloats()]).toEqual([100 - 2 * 17, 200 - 2 * 39])
    expect([...runToEnd(matrixProduct(left, right, out)).toFloats()]).toEqual([17, 39])
  })
  it('keeps NaN and infinity where the sums have them, and nowhere else', () => {
    fc.assert(
      fc.property(kinds, size, size, size, fc.nat(), fc.boolean(), (kind, rows, depth, columns, from, unknown) => {
        const workspace = new Workspace(kind)
        const a = draw(rows * depth).fill(0, 0, depth)
        const b = draw(depth * columns)
        b[from % b.length] = unknown ? Number.NaN : Number.POSITIVE_INFINITY
        const left = new DenseMatrix(workspace, rows, depth).set(a)
        const right = new DenseMatrix(workspace, depth, columns).set(b)
        const found = runToEnd(matrixProduct(left, right)).toFloats()
        const finite = (values: ArrayLike<number>) => Array.from(values, Number.isFinite)
        expect(finite(found)).toEqual(finite(product(a, b, rows, depth, columns)))
        // A row of zeros times infinity is not zero.
        expect(found[from % columns]).toBeNaN()
      }),
    )
  })
  it('shares a workspace with products that run between its steps', () => {
    const workspace = new Workspace()
    const matrix = () => new DenseMatrix(workspace, 300, 300).set(draw(90_000))
    const [a, b, c] = [matrix(), matrix(), matrix()]
    const [first, second] = [matrixProduct(a, b), matrixProduct(b, c)]
    let [one, other] = [first.next(), second.next()]
    while (!one.done) one = first.next()
    while (!other.done) other = second.next()
    expect(one.value.toFloats()).toEqual(runToEnd(matrixProduct(a, b)).toFloats())
    expect(other.value.toFloats()).toEqual(runToEnd(matrixProduct(b, c)).toFloats())
  })
  it('takes no more room for the next product, but for its result', () => {
    const workspace = new Workspace()
    const a = new DenseMatrix(workspace, 50, 50)
    const out = runToEnd(matrixProduct(a, a))
    const before = workspace.allocate(0)
    for (let time = 0; time < 20; time++) runToEnd(matrixProduct(a, a, out))
    expect(workspace.allocate(0)).toBe(before)
  })
  it('is the same behind two gibibytes, where places no longer fit signed numbers', () => {
    const workspace = new Workspace('simd')
    // Room that is never touched takes no memory.
    workspace.allocate(2 ** 31 + 2 ** 20)
    const [a, b] = [draw(30 * 20), draw(20 * 50)]
    const left = new DenseMatrix(workspace, 30, 20).set(a)
    const right = new DenseMatrix(workspace, 20, 50).set(b)
    expectClose(runToEnd(matrixProduct(left, right)).toFloats(), product(a, b, 30, 20, 50))
  })
  it('refuses shapes that do not fit, factors of two workspaces and a result inside a factor', () => {
    const workspace = new Workspace()
    const a = new DenseMatrix(workspace, 2, 3)
    expect(() => runToEnd(matrixProduct(a, a))).toThrow(RangeError)
    expect(() => runToEnd(matrixProduct(a, new DenseMatrix(new Workspace(), 3, 2)))).toThrow(RangeError)
    const square = new DenseMatrix(workspace, 3, 3)
    expect(() => runToEnd(matrixProduct(square, square, square))).toThrow(RangeError)
    expect(() => a.set([1])).toThrow(RangeError)
    expect(() => a.row(2)).toThrow(RangeError)
  })
})

describe('the Gram matrix', () => {
  it('is the product of the transpose and the matrix, and symmetric', () => {
    fc.assert(
      fc.property(kinds, size, size, (kind, rows, columns) => {
        const workspace = new Workspace(kind)
        const a = draw(rows * columns)
        const found = runToEnd(gram(new DenseMatrix(workspace, rows, columns).set(a))).toFloats()
        expectClose(found, product(flip(a, rows, columns), a, columns, rows, columns))
        expect(flip(found, columns, columns)).toEqual(found)
      }),
    )
  })
  it('is whole over several blocks', () => {
    const [rows, columns] = [70, 1100]
    const a = draw(rows * columns)
    const found = runToEnd(gram(new DenseMatrix(new Workspace(), rows, columns).set(a))).toFloats()
    expectClose(found, product(flip(a, rows, columns), a, columns, rows, columns))
  })
})
