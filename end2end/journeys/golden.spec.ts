import type { Page } from '@playwright/test';
import { askPlainly, enterPlainly } from '../fixtures/plain.ts';
import { signInByCode, withoutAutofill } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** What differs from run to run, or is somebody's own: references, days, times, names and numbers. */
async function tree(page: Page, names: string[]): Promise<string> {
  const words = names.flatMap(name => name.split(' ')).filter(word => word.length > 2);
  const own = new RegExp(`\\b(${words.join('|')})\\b( \\b(${words.join('|')})\\b)*`, 'g');
  const all = await page.locator('body').ariaSnapshot();
  const kept = all.split('\n').filter(line => !/^\s*- \/url:/.test(line)).join('\n');
  return kept
    // Who looked before depends on what other tests did with this portal.
    .replace(/(heading "Who looked" \[level=2\])[\s\S]*?(?=\n *- heading)/, '$1')
    .replace(/FH-\w{8}/g, '(reference)')
    .replace(new RegExp(`((${DAYS}) )?\\d{1,2} (${MONTHS})( \\d{4})?( at [\\d:]+[ap]m)?`, 'g'), '(day)')
    .replace(/\d{1,2}:\d{2}[ap]m/g, '(time)')
    .replace(own, '(name)')
    .replace(/(?<!level=)\d+/g, '(number)') + '\n';
}

/** The order and the names that a screen reader goes through. A change is kept with `npx playwright test golden --update-snapshots`. */
test('the trees of the record, of a question and of the story are as they were @once', async ({ page, portal, mailbox }) => {
  const amara = portal.person('Amara');
  const names = [...portal.people, ...portal.staff].map(person => person.name);
  const reference = await askPlainly(await enterPlainly(portal, mailbox, amara));
  await withoutAutofill(page.context());
  await signInByCode(page, amara, mailbox);
  const pages = {
    record: '/account/data/P-1003', question: '/requests/new/rectification/what', story: `/account/requests/${reference}`,
  };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    expect.soft(await tree(page, names), `the tree of ${path}`).toMatchSnapshot(`${name}.txt`);
  }
});
