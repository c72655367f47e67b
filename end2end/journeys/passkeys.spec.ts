import { expect, test } from '../fixtures/test.ts';
import { Passkeys } from '../fixtures/passkey.ts';
import { confirmByCode, registerByPasskey, signOut, withoutAutofill } from '../fixtures/sign-in.ts';

test('a passkey signs in by button; codes are another way in, so it may go @script', async ({ page, portal, look, context }) => {
  await withoutAutofill(context);
  const helen = portal.person('Helen');
  const first = await registerByPasskey(page, helen.link);
  await expect(page).toHaveURL(/\/account$/);
  expect(await first.count()).toBe(1);
  await signOut(page);
  await page.goto('/sign-in');
  await look();
  await first.ownerIsThere(false);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('status')).toContainText(/Nothing has changed|did not work/);
  await first.ownerIsThere(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await page.goto('/account/security');
  await look();
  await page.getByText('Change or remove').first().click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toBeVisible();
  await page.getByLabel('Name').first().fill('My phone');
  await page.getByRole('button', { name: 'Save the name' }).first().click();
  await expect(page.getByRole('heading', { name: 'My phone' })).toBeVisible();
});

test('the browser offers the passkey by itself @script', async ({ page, portal }) => {
  await registerByPasskey(page, portal.person('Grace').link);
  await signOut(page);
  await page.waitForURL(url => url.pathname === '/');
  // The pretended device picks its passkey as soon as it is offered.
  await page.goto('/sign-in?next=/account/data');
  await expect(page).toHaveURL(/\/account\/data$/);
});

test('a new phone gets a passkey of its own, and the lost one loses its own @script', async ({ page, portal, look, context, mailbox }) => {
  await withoutAutofill(context);
  const phone = await registerByPasskey(page, portal.person('Siobhán').link);
  await page.goto('/account/security');
  await page.getByText('Change or remove').click();
  await page.getByLabel('Name').fill('Old phone');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await phone.unplug();

  await page.getByRole('link', { name: 'Show us it is you' }).click();
  await confirmByCode(page, portal.person('Siobhán'), mailbox);
  const newPhone = await Passkeys.plugIn(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Change or remove')).toHaveCount(2);
  expect(await newPhone.count()).toBe(1);
  // A proof is for one act.
  await page.getByRole('link', { name: 'Show us it is you' }).click();
  await confirmByCode(page, portal.person('Siobhán'), mailbox);
  await page.getByRole('listitem').filter({ hasText: 'Old phone' }).getByText('Change or remove').click();
  await look();
  await page.getByRole('button', { name: 'Remove Old phone' }).click();
  await expect(page.getByRole('heading', { name: 'Old phone' })).toHaveCount(0);
  await page.getByText('Change or remove').click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toBeVisible();

  await signOut(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test('a password manager answers with views of larger buffers, and a second passkey on one device is named @script', async ({ page, portal, context }) => {
  await withoutAutofill(context);
  await page.addInitScript(() => {
    const view = (bytes: unknown) => {
      if (!(bytes instanceof ArrayBuffer)) return bytes;
      const larger = new Uint8Array(bytes.byteLength + 7);
      larger.set(new Uint8Array(bytes), 3);
      return larger.subarray(3, 3 + bytes.byteLength);
    };
    const fields = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const answer = (made: any) => ({
      id: made.id,
      type: made.type,
      rawId: view(made.rawId),
      response: Object.fromEntries(fields.map(field => [field, view(made.response[field])])),
      getClientExtensionResults: () => made.getClientExtensionResults(),
    });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const credentials = navigator.credentials as any;
    for (const name of ['create', 'get']) {
      const real = credentials[name].bind(credentials);
      credentials[name] = async (options: unknown) => answer(await real(options));
    }
  });
  await registerByPasskey(page, portal.person('Daniel').link);
  await expect(page).toHaveURL(/\/account$/);
  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Show us it is you' }).click();
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'has a passkey for you already' })).toBeVisible();
  await signOut(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/account$/);
});
