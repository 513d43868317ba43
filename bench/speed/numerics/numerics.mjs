/*
 * Measures  dense products, Gram matrices, inverses of positive definite matrices, small systems and sparse products on one
 *           thread, with each kind of kernels (Node 20 has relaxed SIMD behind a flag, which is set here), beside ml-matrix
 *           (double precision) and, where python3 has it, NumPy on one thread (single precision)
 * Data      random, seed 1; sparse: 50,000 rows of 60 entries among 10,000 columns, the lower ones more often
 * Machine   printed with the results, and how busy it was. Processor time, which other work on the machine disturbs less
 *           than the clock; of each the least of several. The longest step is by the same time
 * Run       npm run build && node bench/speed/numerics/numerics.mjs
 */
import { spawnSync } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { DenseMatrix, gram, matrixProduct, PositiveFactor, SparseMatrix, Workspace } from '@elmo-chat/numerics'
import { inverse, Matrix } from 'ml-matrix'
import { report } from '../../harness/report.mjs'

setFlagsFromString('--experimental-wasm-relaxed-simd')

const PRODUCTS = [256, 512, 1024]
const INVERSES = [1000, 3000]
const SYSTEMS = [32, 64, 128, 256]
const SPARSE = { rows: 50_000, columns: 10_000, entries: 60, width: 64 }

const random = seededRandom(1)
const kinds = ['relaxed', 'simd', 'plain'].filter(isThere)
const fast = kinds.filter((kind) => kind !== 'plain')
const round = (number, digits = 1) => Number(number.toFixed(digits))

report('numerics-speed', [
  ...PRODUCTS.flatMap((size) => [
    ...kinds.map((kind) => product(kind, size)),
    peerProduct(size),
    ...numpy('product', size, 2 * size ** 3, 'a @ a'),
  ]),
  ...fast.map((kind) => gramOf(kind, 1024)),
  ...INVERSES.flatMap((size) => [
    ...fast.map((kind) => inverseOf(kind, size)),
    ...(size <= 1000 ? [peerInverse(size)] : []),
    ...numpy('inverse, positive definite', size, size ** 3, 'np.linalg.inv(p)'),
  ]),
  ...SYSTEMS.flatMap((size) => kinds.map((kind) => systems(kind, size))),
  ...kinds.filter((kind) => kind !== 'relaxed').flatMap(sparse),
])

function product(kind, size) {
  const workspace = new Workspace(kind)
  const [a, b] = [draw(workspace, size, size), draw(workspace, size, size)]
  const out = new DenseMatrix(workspace, size, size)
  const tries = kind === 'plain' ? 2 : 15
  return row(
    'product',
    size,
    kind,
    2 * size ** 3,
    least(tries, () => matrixProduct(a, b, out)),
  )
}

function peerProduct(size) {
  const a = Matrix.rand(size, size, { random })
  return row(
    'product',
    size,
    'ml-matrix',
    2 * size ** 3,
    least(3, () => once(() => a.mmul(a))),
  )
}

function gramOf(kind, size) {
  const a = draw(new Workspace(kind), size, size)
  return row(
    'gram',
    size,
    kind,
    size ** 3,
    least(8, () => gram(a)),
  )
}

function inverseOf(kind, size) {
  const workspace = new Workspace(kind)
  const matrix = positive(draw(workspace, Math.ceil(size / 2), size))
  const floats = matrix.toFloats()
  return row(
    'inverse, positive definite',
    size,
    kind,
    size ** 3,
    least(size > 1000 ? 3 : 8, function* () {
      matrix.set(floats)
      yield
      const factor = yield* PositiveFactor.of(matrix)
      yield* factor.invert()
    }),
  )
}

function peerInverse(size) {
  const matrix = positive(draw(new Workspace(), Math.ceil(size / 2), size))
  const peer = Matrix.from1DArray(size, size, matrix.toFloats())
  return row(
    'inverse, positive definite',
    size,
    'ml-matrix',
    size ** 3,
    least(1, () => once(() => inverse(peer))),
  )
}

/** Cost counted as the factor and both substitutions. */
function systems(kind, size) {
  const count = Math.ceil(4_000_000 / size ** 3) * 4
  const workspace = new Workspace(kind)
  const { place, rowStride } = positive(draw(workspace, Math.ceil(size / 2), size))
  const floats = workspace.floats(place, (size * rowStride) / 4).slice()
  const matrices = workspace.allocate(count * size * size * 4)
  const rights = workspace.allocate(count * size * 4)
  const work = function* () {
    for (let at = 0; at < count; at++) workspace.floats(matrices + at * size * size * 4, size * size).set(floats)
    workspace.floats(rights, count * size).fill(1)
    yield
    workspace.kernels.solveSystems(matrices, rights, count, size)
  }
  const time = least(kind === 'plain' ? 2 : 10, work)
  const operations = count * (size ** 3 / 3 + 2 * size ** 2)
  return { ...row('small systems', size, kind, operations, time), us: round((time.ms / count) * 1000) }
}

function sparse(kind) {
  const { rows, columns, entries, width } = SPARSE
  const matrix = new SparseMatrix(kind)
  for (let at = 0; at < rows; at++) {
    for (let entry = 0; entry < entries; entry++) matrix.push(Math.floor(columns * random() ** 2), 1)
    matrix.endRow()
  }
  const products = matrix.open(width)
  const [block, out] = [products.block(), products.block()]
  block.floats.fill(0.5)
  const length = rows * entries
  const take = (floats) => floats[0]
  const tries = kind === 'plain' ? 1 : 4
  return [
    row(
      'sparse · dense',
      width,
      kind,
      2 * length * width,
      least(tries, () => products.times(block, take)),
    ),
    row(
      'sparseᵀ · sparse · dense',
      width,
      kind,
      4 * length * width,
      least(tries, () => products.gram(block, out)),
    ),
    row(
      'rows of sparseᵀ · sparse',
      columns,
      kind,
      2 * length * entries,
      least(tries, () => matrix.gramRows(take)),
    ),
  ]
}

/** A row for NumPy on one thread; none, and a line that says so, where it is not there. */
function numpy(what, size, operations, expression) {
  const script = `
import time, numpy as np
r = np.random.default_rng(1)
a = r.random((${size}, ${size}), dtype=np.float32)
p = a.T @ a + np.float32(${size}) * np.eye(${size}, dtype=np.float32)
times = []
for _ in range(8):
    before = time.process_time(); ${expression}; times.append(time.process_time() - before)
print(min(times) * 1000)
`
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' }
  const { status, stdout } = spawnSync('python3', ['-c', script], { env, encoding: 'utf8' })
  if (status === 0) return [row(what, size, 'NumPy', operations, { ms: Number(stdout) })]
  console.log(`${what} ${size}: NumPy is not there, skipped`)
  return []
}

function row(what, size, kind, operations, { ms, longest }) {
  const rounded = { ms: round(ms, 2), gigaflops: round(operations / ms / 1e6) }
  return { what, size, kind, ...rounded, ...(longest === undefined ? {} : { 'longest step ms': round(longest, 2) }) }
}

/** AᵀA with more on its diagonal. */
function positive(a) {
  const matrix = runToEnd(gram(a))
  for (let at = 0; at < matrix.rows; at++) matrix.row(at)[at] += 10
  return matrix
}

function draw(workspace, rows, columns) {
  return new DenseMatrix(workspace, rows, columns).set(
    Float32Array.from({ length: rows * columns }, () => random() - 0.5),
  )
}

function isThere(kind) {
  try {
    return new Workspace(kind).kernels.kind === kind
  } catch {
    console.log(`This machine has no ${kind} kernels, skipped`)
    return false
  }
}

function* once(work) {
  yield
  work()
}

/** The least processor time of some tries, in milliseconds, and the longest step of that one. The first step prepares. */
function least(tries, work) {
  let best = { ms: Number.POSITIVE_INFINITY, longest: 0 }
  for (let time = 0; time < tries; time++) {
    const steps = work()
    steps.next()
    const start = processorMs()
    let longest = 0
    for (let before = start, done = false; !done; ) {
      done = steps.next().done
      const now = processorMs()
      longest = Math.max(longest, now - before)
      before = now
    }
    const ms = processorMs() - start
    if (ms < best.ms) best = { ms, longest }
  }
  return best
}

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
