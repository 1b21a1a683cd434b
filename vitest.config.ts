import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores: the reader brings threads of its own.
    maxWorkers: 2,
    projects: [
      // What crosses rooms starts servers, processes and databases: a process of its own for each file.
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts', 'eval/**/*.test.ts'] } },
      // The others share two processes, as loading the modules anew for each file takes longer than its tests.
      { extends: true, test: { name: 'rooms', include: ['src/**/*.test.ts'], isolate: false } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
