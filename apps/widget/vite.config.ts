import { type BuildEnvironmentOptions, defineConfig } from 'vite'

// As a library the loader keeps its plain import(); as an application the panel loses its last spaces.
const loader: BuildEnvironmentOptions = {
  emptyOutDir: true,
  lib: { entry: 'src/loader.ts', name: 'ElmoChat', formats: ['iife'], fileName: () => 'widget.js' },
}
const panel: BuildEnvironmentOptions = {
  emptyOutDir: false,
  rolldownOptions: {
    input: 'src/panel.tsx',
    preserveEntrySignatures: 'strict',
    output: { entryFileNames: 'widget-panel.js' },
  },
}

const recorder: BuildEnvironmentOptions = {
  emptyOutDir: false,
  rolldownOptions: {
    input: 'src/voice/recorder-worklet.js',
    output: { entryFileNames: 'widget-recorder.js' },
  },
}

/** Three files from one config: `--mode loader` is a plain script, `panel` the module that it fetches, `recorder` what that records with. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  resolve: { conditions: ['source', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ...(mode === 'loader' ? loader : mode === 'recorder' ? recorder : panel),
    // The oldest browsers that know light-dark() and nesting.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    copyPublicDir: false,
    reportCompressedSize: false,
  },
}))
