import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

// Tests read the packages' sources, so that no build stands between an edit and its test. `import` and `default` are
// understood without being named; named, they would reach Node itself, which would then give ESM to a `require` inside
// a CommonJS package.
const conditions = ['source', 'node']

// Tests of kernels set flags of the process before anything is compiled in it.
const SETS_FLAGS = 'packages/numerics/src/**/*.test.ts'
const PROPERTIES = ['test/properties.setup.ts']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // One for each core, the runner's own included: what tests mostly wait for are processes of theirs.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // Modules are read once for many files: reading them anew for each takes as long as running its tests.
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, SETS_FLAGS],
          setupFiles: PROPERTIES,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'kernels', include: [SETS_FLAGS], setupFiles: PROPERTIES } },
      { extends: true, test: { name: 'house', include: ['test/**/*.test.ts'] } },
    ],
  },
})
