import { askPlainly, enterPlainly, type Plain } from '../fixtures/plain.ts';
import { Portal } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/test.ts';

test('a server killed while 100 requests are sent loses none that was confirmed @once @engine', async ({ engine }) => {
  test.setTimeout(180_000);
  // Its own: whoever signs in by code has used up the invitation that other tests come with.
  const portal = await Portal.start(engine);
  const { mailbox } = portal;
  const people = portal.people.slice(0, 10);
  const clients: Plain[] = [];
  for (const person of people) clients.push(await enterPlainly(portal, mailbox, person));
  const confirmed: { plain: Plain; reference: string }[] = [];
  let killed: Promise<void> | undefined;
  await Promise.all(clients.map(async plain => {
    for (let n = 0; n < 10; n++) {
      try {
        confirmed.push({ plain, reference: await askPlainly(plain) });
      } catch {
        return; // the server is gone
      }
      if (confirmed.length >= 40) killed ??= portal.halt('SIGKILL');
    }
  }));
  await killed;
  expect(confirmed.length).toBeGreaterThanOrEqual(40);
  expect(confirmed.length).toBeLessThan(100);
  expect(new Set(confirmed.map(({ reference }) => reference)).size).toBe(confirmed.length);
  await portal.serve();
  for (const { plain, reference } of confirmed) {
    expect((await plain.get(`/account/requests/${reference}`)).status, reference).toBe(200);
  }
  const verified = JSON.parse(await portal.run('audit', 'verify', '--json'));
  expect(verified.ok).toBe(true);
  // One more at most for each person: sent, and killed before the answer.
  expect(verified.cases).toBeLessThanOrEqual(confirmed.length + people.length);
  await portal.stop();
});
