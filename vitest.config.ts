import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, '') },
    // `server-only` throws unless resolved the way React's server bundler resolves it.
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server', 'node', 'default'] } },
  test: {
    include: ['{app,chaos,components,lib,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['lib/db/testing-global-setup.ts'],
    testTimeout: 30_000,
  },
})
