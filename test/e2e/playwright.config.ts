import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'chromium', testDir: './chromium' },
    { name: 'firefox', testDir: './firefox' },
  ],
});
