import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'app/**/*.test.{ts,tsx}',
      'exercise/**/*.test.ts',
      'testing/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
