import { askPlainly, enterPlainly } from '../fixtures/plain.ts';
import { expect, test } from '../fixtures/test.ts';

const CHILD = '/account/data/P-1003';

test('the record of a child is at most five and a half screens on a phone, and three pages on paper @off', async ({ enter }) => {
  const amara = await enter('Amara');
  const { page } = amara;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(CHILD);
  await amara.look();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height / 740).toBeLessThanOrEqual(5.5);
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'screen' });
  const address = page.getByText('Tamarisk House');
  await expect(address, 'what is protected is on no first page').toHaveCount(0);
  await page.getByRole('link', { name: 'Show more' }).click();
  await page.getByRole('button', { name: 'Show all of it' }).click();
  await expect(address, 'and shut after that').toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(address, 'on paper too').toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Protected', { exact: true }).click();
  await expect(address).toBeVisible();
});

test('a usual story is two pages on paper, without forms @off', async ({ enter, portal, mailbox }) => {
  const amara = portal.person('Amara');
  const [plain, desk] = [await enterPlainly(portal, mailbox, amara), await enterPlainly(portal, mailbox, portal.person('Samuel'))];
  const reference = await askPlainly(plain);
  const [story, work] = [`/account/requests/${reference}`, `/staff/cases/${reference}`];
  await desk.submit(work, `${work}/take`, {});
  await desk.submit(work, `${work}/messages`, { message: 'Thank you. We have your request, and the date of the hearing.' });
  await plain.submit(story, `${story}/messages`, { message: 'Thanks. The letter from the court comes by post.' });
  await desk.submit(work, `${work}/question`, { question: 'Which years do you need?', 'question-way': 'portal' });
  const { page } = await enter('Amara');
  await page.goto(story);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Send my answer' })).toBeHidden();
  await expect(page.getByText('Which years do you need?')).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
});

test('what is a young person’s own stands only in the answer to a proof @off', async ({ enter }) => {
  const maya = await enter('Maya');
  const { page } = maya;
  await page.goto('/account/data/P-1102');
  await expect(page.getByText('Not your parents')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show more' }).click();
  await maya.look();
  await page.getByRole('button', { name: 'Show all of it' }).click();
  await maya.look();
  await expect(page.getByRole('heading', { name: 'What your parents can see' })).toBeVisible();
  await expect(page.getByText('Youth counselling')).toBeHidden();
});
