import { expect, test } from '../fixtures/test.ts';

/** Lines of the notice in its lists, the words beside one, and the height of a phone's screen. */
const ENTRY = 'details.app-entry > summary';
const MEANING = 'How we reach you. Other adults in the family do not see yours.';
const SCREEN = 740;

test('the notice with its parts folded is at most five screens of a phone @off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: SCREEN });
  await page.goto('/privacy');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5 * SCREEN);
});

test('a part of the notice opens by a press, by its address, and by a link into it @off', async ({ page }) => {
  await page.goto('/privacy');
  const police = page.locator(ENTRY, { hasText: 'Metropolitan police' });
  await expect(police).toBeHidden();
  await page.locator('summary', { hasText: 'Who we share your personal information with' }).click();
  await expect(police).toBeVisible();
  await page.goto('/privacy?open=sharing');
  await expect(police).toBeVisible();
  await page.goto('/privacy#recipient-metropolitan-police');
  await expect(police).toBeVisible();
  await page.getByRole('link', { name: 'Open all parts' }).click();
  for (const line of await page.locator('[data-notice]').all()) await expect.soft(line).toBeVisible();
});

test('an entry says what it means and leads to the request @off', async ({ page }) => {
  await page.goto('/privacy?open=data-we-collect');
  await page.locator(ENTRY, { hasText: 'phone number' }).click();
  await expect(page.getByText(MEANING)).toBeVisible();
  await page.getByRole('link', { name: /^Put it right ?: Phone numbers/ }).click();
  await expect(page).toHaveURL(/rectification/);
});

test('on paper the notice is whole, and nothing of ours stands between its lines @off', async ({ page }) => {
  await page.goto('/privacy?open=data-we-collect');
  await page.locator(ENTRY, { hasText: 'phone number' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(MEANING)).toBeHidden();
  await expect(page.getByText('What you can do about this').first()).toBeHidden();
  for (const line of await page.locator('[data-notice]').all()) await expect.soft(line).toBeVisible();
  await expect(page.getByText('This is not part of the notice.')).toBeVisible();
});
