import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: 'chromium', testDir: './chromium' },
    { name: 'firefox', testDir: './firefox' },
  ],
});
