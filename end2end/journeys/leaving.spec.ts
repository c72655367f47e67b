import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** Nothing is loaded from another website: the portal does its part, and what opens there stands here. */
async function elsewhere(page: Page): Promise<void> {
  await page.context().route('**/exit', async route => {
    const answer = await route.fetch({ maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    const { location, ...headers } = answer.headers();
    expect(location).toMatch(/^https:/);
    await route.fulfill({ status: 200, headers: { ...headers, 'content-type': 'text/html' }, body: '<title>Weather</title>' });
  });
}

for (const { size, most } of [{ size: '100%', most: 72 }, { size: '200%', most: 120 }]) {
  test(`the way out is in sight on every page, at ${size} of the text @script`, async ({ page, enter }) => {
    const pages = [page, (await enter('Amara')).page];
    for (const [n, paths] of [['/', '/privacy', '/about'], ['/account', '/account/data']].entries()) {
      for (const path of paths) {
        await pages[n].goto(path);
        await pages[n].evaluate(size => { document.documentElement.style.fontSize = size; }, size);
        for (const bottom of [false, true]) {
          if (bottom) await pages[n].evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          const way = pages[n].getByRole('link', { name: 'Leave this page' });
          await expect(way).toBeInViewport({ ratio: 1 });
          // Nothing lies over it, and what it stands on hides no more of the page than this.
          expect(await way.evaluate(way => {
            const { left, top, width, height } = way.getBoundingClientRect();
            return way.contains(document.elementFromPoint(left + width / 2, top + height / 2));
          }), path).toBe(true);
          const bar = await pages[n].locator('.app-top').boundingBox();
          const [brand, mark] = await Promise.all(['.app-brand', '.app-mark'].map(part => pages[n].locator(part).boundingBox()));
          expect(brand?.width, `${path}: the mark stays whole`).toBeGreaterThanOrEqual(mark?.width ?? 0);
          // On a wide screen the menu stands below the bar as an open row, and scrolls away.
          expect(bar?.height, path).toBeLessThanOrEqual(most);
        }
      }
    }
  });
}

test('what is reached by keyboard is not under the bar @script', async ({ page }) => {
  await page.goto('/contact');
  await page.getByRole('link', { name: 'Stay safer', exact: true }).focus();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+Tab');
  const [focused, bar] = await Promise.all([page.locator(':focus').boundingBox(), page.locator('.app-top').boundingBox()]);
  expect(focused?.y).toBeGreaterThanOrEqual(bar?.height ?? 0);
});

test('three presses of Shift leave, and letters between them do not @script', async ({ page, enter }) => {
  const parent = (await enter('Janine')).page; // whose session nobody else needs
  for (const [leaving, path] of [[page, '/privacy'], [parent, '/account']] as const) {
    await elsewhere(leaving);
    await leaving.goto('/contact');
    await leaving.goto(path);
    for (const key of ['Shift', 'Shift', 'A', 'Shift', 'Shift', 'B']) await leaving.keyboard.press(key);
    await expect(leaving).toHaveURL(new RegExp(`${path}$`));
    for (let n = 0; n < 3; n++) await leaving.keyboard.press('Shift');
    await expect(leaving).toHaveTitle('Weather');
    await leaving.goBack();
    await expect(leaving, 'the page that was left is not behind the Back button').toHaveURL(/\/contact$/);
    await leaving.goto('/account');
    await expect(leaving).toHaveURL(/\/sign-in/);
  }
});

test('one press ends the session and takes the page off the list @script', async ({ enter }) => {
  const { page } = await enter('Minh Ánh'); // whose session nobody else needs
  await elsewhere(page);
  await page.goto('/contact');
  await page.goto('/account');
  const session = (await page.context().cookies()).filter(({ name }) => name === '__Host-session');
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Weather');
  await page.goBack();
  await expect(page).toHaveURL(/\/contact$/);
  await page.context().addCookies(session);
  await page.goto('/account');
  await expect(page, 'who kept the cookie has nothing').toHaveURL(/\/sign-in/);
});

test('safe mode is turned on and off, on every page, with scripts or without @off', async ({ page, visitor, visit }) => {
  await visit('/about');
  await visitor.press('Turn safe mode on');
  await expect(page.getByText('Safe mode is on.')).toBeVisible();
  for (const path of ['/', '/privacy', '/sign-in', '/about']) {
    await visit(path);
    await expect(page).toHaveTitle('Information');
    await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /plain\.svg$/);
  }
  await visitor.press('Turn safe mode off');
  await expect(page).toHaveTitle(/^About this website/);
  await visit('/');
  await expect(page).toHaveTitle(/^See what we hold/);
});
