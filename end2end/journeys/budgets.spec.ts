import type { Page, Response } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const KIB = 1024;
const PAGES = ['/', '/privacy', '/contact', '/dates', '/sign-in', '/rights', '/requests/new', '/requests/new/access/start', '/track', '/receipts'];

for (const path of PAGES) {
  test(`${path} loads only what it needs @once`, async ({ page }) => {
    const loaded = await load(page, path);
    const island = await page.locator('leptos-island').count() > 0;
    const scripts = loaded.filter(({ url }) => /\.(js|wasm)$/.test(url));
    if (island) {
      expect(total(scripts)).toBeLessThanOrEqual(60 * KIB);
    } else {
      expect(scripts.every(({ url }) => url.endsWith('/leave.js')), 'script on a page without island').toBe(true);
    }
    if (['/', '/privacy', '/contact', '/rights'].includes(path)) expect(total(loaded)).toBeLessThanOrEqual(20 * KIB);
    console.log(`${path}: ${total(loaded)} bytes in ${loaded.length} answers, ${total(scripts)} of them script`);
  });
}

test('files of the site are kept for a year and come compressed @once', async ({ page }) => {
  const answers: Response[] = [];
  page.on('response', response => answers.push(response));
  await page.goto('/privacy', { waitUntil: 'networkidle' });
  const assets = answers.filter(answer => new URL(answer.url()).pathname.startsWith('/assets/'));
  expect(assets.length).toBeGreaterThan(0);
  for (const asset of assets) {
    const headers = await asset.allHeaders();
    expect.soft(headers['cache-control'], asset.url()).toBe('public, max-age=31536000, immutable');
    if (/\.(css|js|wasm)$/.test(asset.url())) expect.soft(headers['content-encoding'], asset.url()).toBe('br');
  }
});

interface Loaded {
  url: string;
  /** As it came over the wire, without headers. */
  bytes: number;
}

async function load(page: Page, path: string): Promise<Loaded[]> {
  const answers: Response[] = [];
  page.on('response', response => answers.push(response));
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(answers.map(async answer => {
    await answer.finished();
    return { url: answer.url(), bytes: (await answer.request().sizes()).responseBodySize };
  }));
}

function total(loaded: Loaded[]): number {
  return loaded.reduce((sum, { bytes }) => sum + bytes, 0);
}
