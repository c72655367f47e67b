import type { Page } from '@playwright/test';
import type { Portal } from '../fixtures/portal.ts';
import { askPlainly, enterPlainly } from '../fixtures/plain.ts';
import { signInByCode, withoutAutofill } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { Visitor } from '../fixtures/visitor.ts';

/** Opens one of the folded forms of a case. */
async function open(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).first().click();
}

test('an officer asks and extends, the family answers, and each sees the date move @off', async ({ page, browser, portal, mailbox, look, scripts }, info) => {
  test.setTimeout(120_000);
  const agnieszka = portal.person('Agnieszka');
  const reference = await askPlainly(await enterPlainly(portal, mailbox, agnieszka));
  if (scripts === 'on') await withoutAutofill(page.context());
  await signInByCode(page, portal.worker('officer'), mailbox);
  await page.goto(`/staff/cases/${reference}`);
  await page.getByRole('button', { name: 'Take this case' }).click();

  await open(page, 'Extend by two months');
  await page.locator('#extension').fill('Four services hold files.');
  await page.getByRole('button', { name: 'Give notice' }).click();
  await expect(page.getByRole('link', { name: 'Choose an answer' })).toBeVisible();
  await expect(page.locator('#extension')).toHaveValue('Four services hold files.');
  await look();
  await page.getByLabel('The request is complex').check();
  await page.locator('input[name="extension-way"][value="aloud"]').check();
  await page.getByRole('button', { name: 'Give notice' }).click();
  await expect(page.getByText('The notice is made.')).toBeVisible();

  await page.getByRole('link', { name: 'The date as a letter to print' }).click();
  await expect(page.getByText('We told you in time that we need two more months.')).toBeVisible();
  await look();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await open(page, 'Ask what they mean');
  await page.locator('#question').fill('Which school do you mean?');
  await page.locator('input[name="question-way"][value="aloud"]').check();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText(/^Paused since/).first()).toBeVisible();
  await look();

  const context = await browser.newContext({
    baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', javaScriptEnabled: scripts !== 'off',
    viewport: page.viewportSize(),
  });
  if (scripts === 'on') await withoutAutofill(context);
  const home = await context.newPage();
  const at = new Visitor(home, info);
  const lookAtHome = () => at.look();
  await signInByCode(home, agnieszka, mailbox);
  await home.goto(`/account/requests/${reference}`);
  await expect(home.getByRole('heading', { name: 'Answer our question' })).toBeVisible();
  await lookAtHome();
  await home.getByLabel('Your answer').fill('The one at the park.');
  await home.getByRole('button', { name: 'Send my answer' }).click();
  await expect(home.getByText('Thank you. We have your answer, and our time is running again.')).toBeVisible();
  await home.getByText('How we worked this out').click();
  await expect(home.getByText('Three months after the start.').first()).toBeVisible();
  await lookAtHome();
  await context.close();

  await page.reload();
  await open(page, 'Correct a day');
  await page.locator('#correction').fill('The envelope is stamped.');
  await page.getByLabel('Request received').check();
  for (const [part, value] of [['', '1'], ['-month', '1'], ['-year', '2026']]) await page.locator(`#correction-on${part}`).fill(value);
  await page.getByRole('button', { name: 'Correct the day' }).click();
  await look();
});

const QUESTIONS = [
  'kind=access&received-day=23&received-month=11&received-year=2026&asked-day=30&asked-month=11&asked-year=2026&answered-day=7&answered-month=12&answered-year=2026',
  'kind=access&received-day=23&received-month=11&received-year=2026&asked-day=30&asked-month=11&asked-year=2026',
  'kind=erasure&received-day=25&received-month=11&received-year=2024&notice-day=1&notice-month=dec&notice-year=2024',
  'kind=portability&received-day=31&received-month=1&received-year=2031&proven-day=5&proven-month=2&proven-year=2031',
  'kind=complaint&received-day=25&received-month=11&received-year=2026',
  'kind=breach&received-day=23&received-month=10&received-year=2026&time=12%3A00',
];

/** What the program prints for the same question: its limit, or since when it is paused. */
async function atTheCommandLine(portal: Portal, question: string): Promise<string> {
  const typed = new URLSearchParams(question);
  const day = (name: string): string => {
    const month = typed.get(`${name}-month`)?.replace('dec', '12') ?? '';
    return typed.has(`${name}-day`) ? [typed.get(`${name}-year`), month.padStart(2, '0'), typed.get(`${name}-day`)?.padStart(2, '0')].join('-') : '';
  };
  const args = ['dates', typed.get('kind') ?? '', '--received', day('received'), '--json'];
  if (day('proven')) args.push('--identity', day('proven'));
  if (day('asked')) args.push('--clarify', `${day('asked')}..${day('answered')}`);
  if (day('notice')) args.push('--extend', day('notice'));
  const { limit } = JSON.parse(await portal.run(...args));
  if (!limit) return 'Paused since';
  const words = new Date(limit).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return words.replace(',', '');
}

test('server, browser and command line give the same dates, and the browser as one types @script', async ({ page, portal, look }) => {
  for (const question of QUESTIONS) {
    await page.goto(`/dates?${question}`);
    const result = page.locator('#dates-result');
    const served = await result.innerText();
    expect(served).toMatch(/\d{4}/);
    await page.goto('/dates');
    await expect(page.locator('leptos-island')).toHaveAttribute('data-awake');
    await page.getByText('Something happened in between').click();
    for (const [name, value] of new URLSearchParams(question)) {
      const field = page.locator(`[name="${name}"]`);
      if (name === 'kind') await field.selectOption(value);
      else await field.fill(value);
    }
    for (const name of ['received-day', 'received-month', 'received-year']) {
      if (!question.includes(name)) await page.locator(`[name="${name}"]`).fill('');
    }
    await expect(result).toHaveText(served.replace(/\s+/g, ' '), { useInnerText: true });
    expect(new URL(page.url()).search).toBe('');
    if (!question.includes('kind=breach')) expect(served.replace(/\s+/g, ' ')).toContain(await atTheCommandLine(portal, question));
  }
  await look();
});

test('a date that cannot be is explained as one types @script', async ({ page }) => {
  await page.goto('/dates');
  await expect(page.locator('leptos-island')).toHaveAttribute('data-awake');
  await page.locator('[name="kind"]').selectOption('erasure');
  await page.getByText('Something happened in between').click();
  for (const [part, value] of [['day', '30'], ['month', '11'], ['year', '2026']]) await page.locator(`[name="asked-${part}"]`).fill(value);
  await expect(page.locator('#dates-result')).toContainText('Only a request for a copy can be paused');
});
