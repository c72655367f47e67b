import { askPlainly, enterPlainly } from '../fixtures/plain.ts';
import { Portal } from '../fixtures/portal.ts';
import { expect, test } from '../fixtures/test.ts';

test('a byte lost in the database is found, and where @once @engine', async ({ engine }) => {
  // A portal of its own: nobody else works on a database that was tampered with.
  const portal = await Portal.start(engine);
  try {
    const plain = await enterPlainly(portal, portal.mailbox, portal.people[0]);
    const reference = await askPlainly(plain);
    expect(JSON.parse(await portal.run('audit', 'verify', '--json')).ok).toBe(true);
    await portal.tamper('UPDATE case_payload SET sealed = substr(sealed, 2)');
    const failed = await portal.run('audit', 'verify').catch(error => error as { code: number; stderr: string });
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining(`case ${reference} event 1: its payload is not the one committed to`) });
  } finally {
    await portal.stop();
  }
});
