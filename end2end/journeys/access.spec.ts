import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { answerContact } from '../fixtures/kinds.ts';
import { expect, test } from '../fixtures/test.ts';
import { enterCode, signInByCode, signOut, withoutAutofill } from '../fixtures/sign-in.ts';
import { Visitor } from '../fixtures/visitor.ts';
import type { Page } from '@playwright/test';

const CHILD = '/account/data/P-1003';

/** Writes an answer to every point of the danger panel: before, no reply goes out. */
async function answerDanger(desk: Page): Promise<void> {
  const panel = desk.locator('.app-danger');
  for (const field of await panel.locator('textarea').all()) await field.fill('Nothing of it goes out.');
  await panel.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(panel.locator('textarea')).toHaveCount(0);
}

/** Asks for a copy of everything about the child, page by page, going back once. The reference. */
async function ask(page: Page, look: () => Promise<void>): Promise<string> {
  await page.goto('/requests/new');
  await look();
  await page.getByRole('link', { name: 'See what you hold' }).click();
  await look();
  await page.getByRole('link', { name: 'Get a copy' }).click();
  await look();
  await page.getByRole('button', { name: /^(Start now|Go on)$/ }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await look();
  await page.getByLabel('Ife Saoirse Okafor-Lindqvist').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await look();
  await page.getByLabel('Everything you hold').check();
  await page.getByLabel('Is there anything that helps us find it?').fill('The letter of May');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.getByLabel('Is there anything that helps us find it?')).toHaveValue('The letter of May');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('As files to download here').check();
  await look();
  await page.getByRole('button', { name: 'Continue' }).click();
  await look();
  await page.getByLabel('No', { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await look();
  await answerContact(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await look();
  await page.getByRole('button', { name: 'Send my request' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your request for a copy');
  await look();
  const reference = /FH-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await page.getByText('How we worked this out').click();
  await expect(page.getByText('One month later.').first()).toBeVisible();
  await page.reload();
  await page.goBack();
  await page.goto('/account/requests');
  await look();
  return reference;
}

test('a family asks, an officer answers, the DPO sees the date @off', async ({ page, browser, portal, mailbox, look, scripts }, info) => {
  test.setTimeout(360_000);
  const amara = portal.person('Amara');
  const officer = portal.worker('officer');
  const dpo = portal.worker('dpo');
  await page.goto(await portal.invite('P-1001'));
  await look();
  await page.getByRole('button', { name: 'Send me a code by email instead' }).click();
  await look();
  await enterCode(page, amara, mailbox);
  await expect(page).toHaveURL(/\/account$/);
  // Other tests of this portal come back with it: the invitation is used up.
  portal.sessions.set(amara.email, await page.context().cookies());
  await look();
  await page.goto('/account/data');
  await look();
  await page.goto(CHILD);
  await look();
  await page.getByText('All reasons, and all we may tell').click();
  await expect(page.getByText('What allows it').first()).toBeVisible();
  await expect(page.getByText('Special category').first()).toBeVisible();
  const reference = await ask(page, look);
  await expect(page.getByRole('link', { name: reference })).toHaveCount(1);

  const context = await browser.newContext({
    baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', javaScriptEnabled: scripts !== 'off',
    viewport: page.viewportSize(),
  });
  const desk = await context.newPage();
  const at = new Visitor(desk, info);
  const lookAtDesk = () => at.look();
  if (scripts === 'on') await withoutAutofill(context);
  await signInByCode(desk, officer, mailbox);
  await expect(desk).toHaveURL(/\/staff$/);
  await lookAtDesk();
  await desk.getByRole('link', { name: reference }).click();
  await lookAtDesk();
  await desk.getByRole('button', { name: 'Take this case' }).click();
  await desk.getByText('Write to the family', { exact: true }).first().click();
  await desk.locator('#message').fill('We have begun to search.');
  await desk.getByRole('button', { name: 'Send message' }).click();
  await desk.getByText('Attach a file to the reply', { exact: true }).first().click();
  await desk.locator('#file').setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from('Everything we hold') });
  await desk.getByRole('button', { name: 'Attach', exact: true }).click();
  await answerDanger(desk);
  await lookAtDesk();
  await desk.getByText('Reply', { exact: true }).first().click();
  await desk.locator('#answer').fill('Here is your copy.');
  await desk.getByLabel('All of it').check();
  await lookAtDesk();
  await desk.getByRole('button', { name: 'Look at the reply' }).click();
  await expect(desk.getByText('Here is your copy.')).toBeVisible();
  await lookAtDesk();
  await desk.getByRole('button', { name: 'Send this reply' }).click();

  await page.goto(`/account/requests/${reference}`);
  await expect(page.getByText('We have begun to search.')).toBeVisible();
  await expect(page.getByText('Here is your copy.')).toBeVisible();
  await look();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'copy.txt' }).click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.toString()).toBe('Everything we hold');
  await page.reload();
  await page.getByText('Check that a file arrived unchanged').click();
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  await expect(page.getByText('A file of the reply was opened')).toBeVisible();

  // On another device the file is the same, and that it was opened again is seen on the first.
  const device = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', javaScriptEnabled: scripts !== 'off' });
  if (scripts === 'on') await withoutAutofill(device);
  const elsewhere = await device.newPage();
  await signInByCode(elsewhere, amara, mailbox);
  await elsewhere.goto(`/account/requests/${reference}`);
  const again = elsewhere.waitForEvent('download');
  await elsewhere.getByRole('link', { name: 'copy.txt' }).click();
  expect(await readFile(await (await again).path())).toEqual(bytes);
  await device.close();
  await page.reload();
  await expect(page.getByText('A file of the reply was opened')).toHaveCount(2);
  // It is given now, and can be closed.
  await desk.reload();
  await desk.getByText('Close the case', { exact: true }).first().click();
  await desk.locator('#reason').fill('The reply is given.');
  await desk.getByRole('button', { name: 'Close the case', exact: true }).click();
  await lookAtDesk();
  await signOut(desk);
  await signInByCode(desk, dpo, mailbox);
  await expect(desk).toHaveURL(/\/dpo$/);
  await lookAtDesk();
  await context.close();
  expect(await portal.run('audit', 'verify')).toContain('Everything is as it was written.');
});

test('the co-parent sees the child, and nothing that tells where the child lives', async ({ page, portal, mailbox, look }) => {
  const ciaran = portal.person('Ciarán');
  await signInByCode(page, ciaran, mailbox);
  await page.goto(CHILD);
  await look();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ife Saoirse');
  await expect(page.getByText('Address now')).toHaveCount(0);
  expect((await page.goto('/account/data/P-1001'))?.status()).toBe(404);
});

test('five minutes before the end a page offers to stay, beside what somebody writes @script', async ({ enter }) => {
  const { page } = await enter('Amara Okafor-Lindqvist');
  await page.clock.install();
  await page.goto('/dates');
  const notice = page.locator('#session-end');
  const stay = notice.getByRole('button', { name: 'Stay signed in' });
  const typed = page.locator('main input[inputmode=numeric]').first();
  await expect(notice).toContainText('we sign you out at');
  await expect(stay, 'offered only when it helps').toBeHidden();
  await page.clock.fastForward('25:30');
  await expect(notice).toContainText('less than 5 minutes');
  await expect(stay).toBeInViewport();
  await typed.focus();
  await stay.click();
  await expect(notice).toContainText('You stay signed in');
  await expect(stay).toBeHidden();
  await expect(typed, 'back to what they wrote').toBeFocused();
  await page.clock.fastForward('31:00');
  await expect(notice).toContainText('You are signed out');
  await expect(stay).toBeHidden();
});
