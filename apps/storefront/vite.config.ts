import { defineConfig } from 'vite'

/** The server serves `dist` at `/` and answers every address that is no file with its index page. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['source', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: ['chrome123', 'firefox128', 'safari17.5'], reportCompressedSize: false, assetsInlineLimit: 0 },
})
