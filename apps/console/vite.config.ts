import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  build: {
    target: 'es2022',
    // They know light-dark() by themselves; translated for older ones, a part of a page could not have its own theme.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    // The pages allow no inline script or style; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // The libraries change seldom: browsers keep them over an update.
            { name: 'libraries', test: /node_modules/ },
            // What the first load shares with pages that load later, in one file.
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
