import { KINDS, tagOf, type Kind } from '../fixtures/kinds.ts';
import { expect, test } from '../fixtures/test.ts';

/** What anybody may read without signing in. */
const PAGES = [
  '/', '/privacy', '/privacy/plain', '/privacy/young-people', '/privacy/versions', '/contact', '/accessibility', '/cookies', '/about', '/young-people', '/dates', '/sign-in', '/rights', '/track', '/track/code', '/receipts',
  '/requests/new', '/requests/new?need=see', '/requests/new?need=stop', '/requests/new/saved', '/requests/new/access/email',
  ...KINDS.map(startOf),
];

function startOf(kind: Kind): string {
  return `/requests/new/${kind}/start`;
}

/** The tag of a page that belongs to one kind. */
function tagOfPage(path: string): string {
  const kind = KINDS.find(kind => startOf(kind) === path);
  return kind ? tagOf(kind) : '';
}

for (const path of PAGES) {
  test(`anybody can read ${path} @off${tagOfPage(path)}`, async ({ page, visit }) => {
    expect((await visit(path)).status()).toBe(200);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  });
}

test('the first press of tab offers the way past the header @off', async ({ page }) => {
  await page.goto('/privacy');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#main');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('an address that is not there says so and leads on @off', async ({ page, visit }) => {
  expect((await visit('/no-such-page')).status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('every link on a public page leads somewhere @once', async ({ page, request }) => {
  const links = new Set<string>();
  for (const path of PAGES) {
    await page.goto(path);
    for (const href of await page.locator('a[href]').evaluateAll(all => all.map(a => (a as HTMLAnchorElement).href))) {
      if (href.startsWith(new URL(page.url()).origin) && !href.endsWith('/exit')) links.add(href.split('#')[0]);
    }
  }
  for (const link of links) {
    // What needs a sign-in leads there.
    expect.soft((await request.get(link)).status(), link).toBe(200);
  }
});

test('a page keeps every part of its contents list @once', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    const lost = await page.locator('a[href^="#"]').evaluateAll(all =>
      all.map(a => a.getAttribute('href') ?? '').filter(href => !document.getElementById(href.slice(1))));
    expect.soft(lost, path).toEqual([]);
  }
});

test('one press ends the visit and opens another site @off', async ({ page, portal }) => {
  await page.goto('/privacy');
  const way = page.getByRole('link', { name: 'Leave this page' }).first();
  await expect(way).toBeVisible();
  const answer = await page.request.get(new URL(await way.getAttribute('href') ?? '', portal.origin).href, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(new URL(answer.headers().location).origin).not.toBe(portal.origin);
});
