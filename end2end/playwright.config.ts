import { defineConfig } from '@playwright/test';
import type { Options, WorkerOptions } from './fixtures/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

const sqlite = [
  { name: 'sqlite desktop', use: { engine: 'sqlite' as const, ...desktop }, grepInvert: /@kind/ },
  // Every kind of request is asked for here: most people come with a phone.
  { name: 'sqlite phone', use: { engine: 'sqlite' as const, ...phone }, grepInvert: /@once/ },
  {
    // What an old phone or a careful browser does.
    name: 'sqlite script off',
    use: { engine: 'sqlite' as const, scripts: 'off' as const, javaScriptEnabled: false, ...phone },
    grepInvert: /@once|@script|@kind/,
  },
];

const postgres = [
  {
    // But for pages that ask no database.
    name: 'postgres desktop',
    use: { engine: 'postgres' as const, ...desktop },
    grepInvert: /@once(?!.*@engine)|@kind|(public|leaving|notice)\.spec/,
  },
  {
    name: 'postgres script off',
    use: { engine: 'postgres' as const, scripts: 'off' as const, javaScriptEnabled: false, ...phone },
    grep: /asking\.spec\.ts.*@off/,
    grepInvert: /@kind/,
  },
];

/**
 * Tags in a test's title: `@script` needs script (passkeys), `@off` also runs with script switched off,
 * `@once` is about files, not behaviour: one project is enough; `@engine` beside it: one for each engine;
 * `@kind` is about a kind of request of which one project is enough, see `fixtures/kinds.ts`.
 */
export default defineConfig<Options, WorkerOptions>({
  testDir: 'journeys',
  snapshotPathTemplate: 'golden/{arg}{ext}',
  outputDir: 'results/artifacts',
  globalTeardown: './fixtures/validate.ts',
  forbidOnly: !!process.env.CI,
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Colours are measured where they end, not on their way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: process.env.PORTAL_TESTS === 'fast' ? sqlite : [...sqlite, ...postgres],
});
