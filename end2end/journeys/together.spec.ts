import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const REFERENCE = /FH-[0-9A-Z]{8}/;

/** Asks for a copy of everything about one person, in the shortest way; the reference. */
async function askForCopy(page: Page, person: string): Promise<string> {
  const goOn = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.goto('/requests/new/access/start');
  await page.getByRole('button', { name: /^(Start now|Go on)$/ }).click();
  await page.getByLabel(person).check();
  await goOn();
  await page.getByLabel('Everything you hold').check();
  await goOn();
  await page.getByLabel('As files to download here').check();
  await goOn();
  await page.getByLabel('No', { exact: true }).check();
  await goOn();
  if (/\/contact$/.test(page.url())) {
    const anew = page.getByLabel('None. I will look here');
    await (await anew.isVisible() ? anew : page.getByRole('radio').first()).check();
    await goOn();
  }
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your request for a copy');
  return REFERENCE.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

/** What a reader sees of a page. */
async function read(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return page.getByRole('main').innerText();
}

test('separated parents ask about one child at once, and neither learns of the other @once', async ({ enter }) => {
  test.setTimeout(120_000);
  const pages = [(await enter('Amara')).page, (await enter('Ciarán')).page] as const;
  const record = '/account/data/P-1003';
  const before = await Promise.all(pages.map(page => read(page, record)));
  const asked = await Promise.all(pages.map(page => askForCopy(page, 'Ife Saoirse Okafor-Lindqvist')));
  expect(await Promise.all(pages.map(page => read(page, record)))).toEqual(before);
  for (const [n, page] of pages.entries()) {
    const [own, others] = [asked[n] ?? '', asked[1 - n] ?? ''];
    expect(own).toMatch(REFERENCE);
    for (const path of ['/account', '/account/requests', `/account/requests/${own}`]) {
      const text = await read(page, path);
      expect(text).toContain(own);
      expect(text).not.toContain(others);
    }
    expect((await page.goto(`/account/requests/${others}`))?.status()).toBe(404);
  }
});

test('what a young person asks while her mother looks stands on nothing that her mother reads @once', async ({ enter }) => {
  test.setTimeout(120_000);
  const [maya, priya] = [(await enter('Maya')).page, (await enter('Priya')).page];
  const hers = ['/account', '/account/data/P-1102', '/account/requests'];
  const before = [];
  for (const path of hers) before.push(await read(priya, path));
  const reference = await askForCopy(maya, 'Maya Desai-Whitlock');
  for (const [n, path] of hers.entries()) expect(await read(priya, path)).toBe(before[n]);
  expect((await priya.goto(`/account/requests/${reference}`))?.status()).toBe(404);
  expect(await read(maya, '/account')).toContain(reference);
});
