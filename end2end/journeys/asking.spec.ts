import { expect, test } from '../fixtures/test.ts';
import { answerContact, answerOwnQuestion, KINDS, SENT, tagOf, type Kind } from '../fixtures/kinds.ts';
import type { Mailbox } from '../fixtures/mail.ts';
import { confirmByCode, signInByCode, signOut } from '../fixtures/sign-in.ts';
import type { Page } from '@playwright/test';

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** From the start page of a request, with a code to an email address. */
async function enterAsGuest(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Go on without an account' }).click();
  await page.getByLabel('What is your email address?').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Enter your code').fill(await mailbox.code(email));
  await goOn(page);
}

/** From the kind's own question to the confirmation; the reference. */
async function finish(page: Page, kind: Kind, look: () => Promise<void>): Promise<string> {
  await expect(page).toHaveURL(/\/what$/);
  await answerOwnQuestion(page, kind);
  await look();
  await goOn(page);
  if (/\/evidence$/.test(page.url())) {
    await look();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  if (/\/how$/.test(page.url())) {
    await page.getByRole('radio').first().check();
    await goOn(page);
    await page.getByLabel('No', { exact: true }).check();
    await goOn(page);
  }
  if (/\/contact$/.test(page.url())) {
    await answerContact(page);
    await goOn(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await look();
  await page.getByRole('button', { name: /^(Send my request|Send my complaint|End it now)$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SENT[kind] ?? /^We have your /);
  await look();
  return /FH-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

for (const kind of KINDS) {
  test(`${kind}: a parent asks, signed in @off${tagOf(kind)}`, async ({ page, portal, enter, look }) => {
    test.setTimeout(120_000);
    void portal;
    // Who gave a consent takes it back at once: Amara gave hers.
    const visitor = await enter(kind === 'consent' ? 'Amara' : 'Priya');
    const own = visitor.page;
    void page;
    await own.goto(`/requests/new/${kind}/start`);
    await own.getByRole('button', { name: /^(Start now|Go on)$/ }).click();
    await own.getByRole('checkbox').first().check();
    await goOn(own);
    const reference = await finish(own, kind, () => visitor.look());
    await own.getByRole('link', { name: 'Follow your request' }).click();
    await expect(own.getByText(reference).first()).toBeVisible();
    void look;
  });

  test(`${kind}: somebody asks without an account @off${tagOf(kind)}`, async ({ page, mailbox, look }, info) => {
    test.setTimeout(120_000);
    const email = `${kind}-${info.project.name.replace(/\W+/g, '-')}@example.net`;
    await page.goto(`/requests/new/${kind}/start`);
    await page.getByRole('link', { name: 'Go on without an account' }).click();
    await page.getByLabel('What is your email address?').fill(email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    const first = kind === 'access' || kind === 'consent';
    if (first) await look();
    await page.getByLabel('Enter your code').fill(await mailbox.code(email));
    await goOn(page);
    if (first) await look();
    await page.getByLabel('Myself').check();
    await goOn(page);
    await page.getByLabel('Your full name').fill('Zoë O’Brien');
    for (const [part, value] of [['', '29'], ['-month', '2'], ['-year', '1992']]) await page.locator(`#born${part}`).fill(value);
    if (first) await look();
    await goOn(page);
    const reference = await finish(page, kind, first ? look : async () => {});
    if (kind !== 'access') return;
    await signOut(page);
    await page.goto('/track');
    await page.locator('#track-reference').fill(reference);
    await page.getByLabel('The email address you used').fill(email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await look();
    await page.getByLabel('Enter your code').fill(await mailbox.code(email));
    await goOn(page);
    await expect(page.getByRole('link', { name: reference })).toBeVisible();
    await page.goto('/requests/new/access/start');
    await expect(page.getByRole('button', { name: 'This is not me' })).toBeVisible();
    await look();
  });
}

test('a paper is added, held, and goes with a complaint on behalf of two children @off', async ({ page, browser, portal, mailbox, look, scripts }) => {
  test.setTimeout(120_000);
  const email = `two-${Date.now()}@example.net`;
  await page.goto('/complaints/new');
  await enterAsGuest(page, mailbox, email);
  await page.getByLabel('A child', { exact: true }).check();
  await goOn(page);
  await page.getByText('Add another child').click();
  await look();
  const fill = async (name: string, born: string, who: string, year: string) => {
    await page.locator(`#${name}`).fill(who);
    for (const [part, value] of [['', '1'], ['-month', '5'], ['-year', year]]) await page.locator(`#${born}${part}`).fill(value);
  };
  await fill('name', 'born', 'Ada Test', '2015');
  await fill('name-2', 'born-2', 'Bo Test', '2018');
  await page.getByLabel('Your own full name').fill('Grace Test');
  await goOn(page);
  await look();
  await page.getByLabel('Another court order').check();
  await page.getByRole('radio', { name: 'I’m not sure' }).check();
  await goOn(page);
  await answerOwnQuestion(page, 'complaint');
  await goOn(page);
  await page.getByLabel('What does it show?').selectOption('court');
  await page.locator('#files').setInputFiles({ name: 'order.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 an archive PK\x05\x06') });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('order.zip: choose a PDF, JPEG or PNG file').first()).toBeVisible();
  await look();
  await page.locator('#files').setInputFiles({ name: 'order.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 %%EOF order') });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('order.pdf', { exact: true })).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('radio').first().check();
  await goOn(page);
  await page.getByLabel('Yes', { exact: true }).check();
  for (const [part, value] of [['', '14'], ['-month', '12'], ['-year', '2030']]) await page.locator(`#urgent-on${part}`).fill(value);
  await page.getByLabel('What happens on that day?').fill('A hearing');
  await look();
  await goOn(page);
  await page.getByLabel('Email', { exact: true }).check();
  await page.getByLabel('A safe email address').fill(email);
  await look();
  await goOn(page);
  await expect(page.getByText('This makes 2 requests')).toBeVisible();
  await page.getByRole('button', { name: 'Send my complaint' }).click();
  await expect(page.getByText('These requests belong together.', { exact: false })).toBeVisible();
  await look();
  expect((await mailbox.newest(email)).subject).toBe('There is something new for you');
  const reference = /FH-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await page.getByRole('link', { name: 'Follow your request' }).click();
  await look();

  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: scripts !== 'off', viewport: page.viewportSize() });
  await context.route(/\.(js|wasm)$/, route => route.abort());
  const desk = await context.newPage();
  await signInByCode(desk, portal.worker('officer'), mailbox);
  await desk.goto(`/staff/cases/${reference}`);
  await expect(desk.getByText('There is or may be a court order.')).toBeVisible();
  await expect(desk.getByText('order.pdf (held: not checked for viruses yet)')).toBeVisible();
  await context.close();
});

test('a caller is keyed in and follows with the code on the letter @off', async ({ page, browser, portal, mailbox, look, scripts }) => {
  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: scripts !== 'off', viewport: page.viewportSize() });
  await context.route(/\.(js|wasm)$/, route => route.abort());
  const desk = await context.newPage();
  await signInByCode(desk, portal.worker('caseworker'), mailbox);
  await context.close();
  if (scripts === 'on') await page.context().addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await signInByCode(page, portal.worker('officer'), mailbox);
  await page.goto('/staff/intake');
  await look();
  await page.getByRole('button', { name: 'Key in and show the letter' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await look();
  await page.getByLabel('By phone').check();
  const now = new Date(Date.now() - 86_400_000);
  const parts: [string, number][] = [['', now.getDate()], ['-month', now.getMonth() + 1], ['-year', now.getFullYear()]];
  for (const [part, value] of parts) await page.locator(`#received${part}`).fill(String(value));
  await page.getByLabel('What do they want?').selectOption('access');
  await page.getByLabel('What did they say or write?').fill('Everything about me');
  await page.getByLabel('Themselves').check();
  await page.getByLabel('Full name of the person it is about').fill('Grace Test');
  await page.getByLabel('On paper').check();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByLabel('None, or they did not say').check();
  await page.getByRole('button', { name: 'Key in and show the letter' }).click();
  await expect(page.getByText('Dear Grace Test,')).toBeVisible();
  await expect(page.getByText('Do not post this letter.')).toBeVisible();
  await look();
  const code = await page.locator('#claim-code').innerText();
  const reference = /FH-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await signOut(page);
  await page.goto('/track');
  await page.locator('#reference').fill(reference);
  await page.locator('#claim').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Show my request' }).click();
  await expect(page.getByRole('link', { name: reference })).toBeVisible();
  await look();
  await page.goto('/confirm');
  await expect(page.getByLabel('The code on the letter')).toBeVisible();
  await look();
});

test('a receipt is kept, checked by anybody, and a changed one is found out @off', async ({ enter, look, page }) => {
  const visitor = await enter('Priya');
  const own = visitor.page;
  await own.goto('/requests/new/marketing/start');
  await own.getByRole('button', { name: /^(Start now|Go on)$/ }).click();
  await own.getByRole('checkbox').first().check();
  await goOn(own);
  const reference = await finish(own, 'marketing', async () => {});
  const answer = await own.request.get(`/account/requests/${reference}/receipt`);
  const receipt = await answer.text();
  await page.goto('/receipts');
  await page.getByLabel('Paste the receipt').fill(receipt);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('This receipt is real')).toBeVisible();
  await look();
  await page.getByLabel('Paste the receipt').fill(receipt.replace(/Received: 20/, 'Received: 21'));
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('This receipt is not real')).toBeVisible();
  await look();
});

test('“Something is wrong?” below a group opens the correction of the line @off', async ({ enter }) => {
  const visitor = await enter('Amara');
  const own = visitor.page;
  await own.goto('/account/data/P-1003');
  await visitor.look();
  const born = own.locator('#born');
  await born.getByText('Something is wrong?').click();
  await born.getByRole('link', { name: 'Date of birth' }).click();
  await visitor.look();
  await expect(own.getByText('Ife Saoirse Okafor-Lindqvist: Date of birth. We hold now:')).toBeVisible();
  await expect(own.getByText('3 May 2016', { exact: true })).toBeVisible();
  await own.getByLabel('What should it say?').fill('3 May 2017');
  await own.getByRole('button', { name: 'Continue' }).click();
  await expect(own, 'the next page is another question').toHaveURL(/\/(contact|check)$/);
  await visitor.look();
});

test('what is no longer safe is said once, and an officer finds whose record is meant @off', async ({ page, browser, portal, mailbox, look, scripts }) => {
  test.setTimeout(120_000);
  const email = `safe-${Date.now()}@example.net`;
  await page.goto('/requests/new/restriction/start');
  await enterAsGuest(page, mailbox, email);
  await page.getByLabel('A child', { exact: true }).check();
  await goOn(page);
  await page.locator('#name').fill('Ife Saoirse Okafor-Lindqvist');
  for (const [part, value] of [['', '3'], ['-month', '5'], ['-year', '2016']]) await page.locator(`#born${part}`).fill(value);
  await page.getByLabel('Your own full name').fill('Grace Test');
  await goOn(page);
  await page.getByLabel('A birth certificate').check();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page);
  await answerOwnQuestion(page, 'restriction');
  await goOn(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio').first().check();
  await goOn(page);
  await page.getByLabel('No', { exact: true }).check();
  await goOn(page);
  await page.getByLabel('Email', { exact: true }).check();
  await page.getByLabel('A safe email address').fill(email);
  await goOn(page);
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByText('We mark it as soon as we have found the right records').first()).toBeVisible();
  const reference = /FH-[0-9A-Z]{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await page.getByRole('link', { name: 'Follow your request' }).click();
  await page.getByRole('link', { name: 'Change how we may contact you' }).click();
  await confirmByCode(page, { name: 'Grace Test', role: 'guest', email, link: '' }, mailbox);
  await look();
  await page.getByLabel('Email', { exact: true }).uncheck();
  await page.getByLabel('None. I will look here').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('From now on we use only what was chosen.')).toBeVisible();

  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: scripts !== 'off', viewport: page.viewportSize() });
  await context.route(/\.(js|wasm)$/, route => route.abort());
  const desk = await context.newPage();
  await signInByCode(desk, portal.worker('officer'), mailbox);
  await desk.goto(`/staff/cases/${reference}`);
  await expect(desk.getByText('It is not safe to ring, write or email.')).toBeVisible();
  await desk.getByRole('button', { name: 'Take this case' }).click();
  await desk.getByText('Record whose record it is').click();
  await desk.getByLabel('Number in the case system').fill('P-1003');
  await desk.locator('#identified').fill('The birth certificate, and the same address');
  await desk.getByRole('button', { name: 'Record it', exact: true }).click();
  await expect(desk.getByText('In our records, this is about Ife Saoirse Okafor-Lindqvist (P-1003).')).toBeVisible();
  // Nobody unchecked is told that something stands in our records.
  for (const of of ['identity', 'authority']) {
    await desk.getByText('Record a check', { exact: true }).first().click();
    await desk.locator(`input[name="checked-of"][value="${of}"]`).check();
    await desk.locator('#checked').fill('The birth certificate');
    await desk.getByRole('button', { name: 'Record the check', exact: true }).click();
  }
  await desk.getByText('Use it again', { exact: true }).click();
  await desk.locator('#lift').fill('The report is right. We use it again from tomorrow.');
  await desk.locator('input[name="lift-way"][value="portal"]').check();
  await desk.getByRole('button', { name: 'Tell them', exact: true }).click();
  await expect(desk.getByText('The notice is made. The mark ends on the day after it is given.')).toBeVisible();
  await desk.getByRole('link', { name: 'Change how they may be reached' }).click();
  await expect(desk.getByRole('checkbox', { name: 'None, or they did not say' })).toBeChecked();
  await context.close();
  await page.reload();
  await page.goto(`/account/requests/${reference}`);
  await expect(page.getByText('The report is right. We use it again from tomorrow.')).toBeVisible();
  await look();
});

test('the details of a record are taken away as tables @off', async ({ enter }) => {
  const visitor = await enter('Amara');
  const own = visitor.page;
  await own.goto('/account/data/P-1003');
  const href = await own.getByRole('link', { name: 'table (CSV)' }).getAttribute('href');
  const table = await (await own.request.get(href ?? '')).text();
  expect(table).toContain('3 May 2016');
});
