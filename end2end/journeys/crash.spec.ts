import { expect, test } from '../fixtures/test.ts';
import type { Portal, Person } from '../fixtures/portal.ts';
import type { Mailbox } from '../fixtures/mail.ts';

/** A browser without script, as small as can be: cookies, forms, no redirects followed by itself. */
class Plain {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await this.send(path, {});
    return { status: answer.status, text: await answer.text() };
  }

  /** Fills in the form of a page. Where the answer leads. */
  async submit(page: string, action: string, fields: Record<string, string>): Promise<string> {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await this.get(page)).text)?.[1] ?? '';
    const answer = await this.send(action, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) });
    const to = answer.headers.get('location');
    if (answer.status !== 303 || !to) throw new Error(`${action}: ${answer.status}`);
    return to;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.origin + path, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) this.cookies.set(name, value);
    }
    return answer;
  }
}

async function enter(portal: Portal, mailbox: Mailbox, person: Person): Promise<Plain> {
  const plain = new Plain(portal.origin);
  const code = await plain.submit('/sign-in', '/sign-in/code', { email: person.email });
  await plain.submit(code, code, { code: await mailbox.code(person.email) });
  return plain;
}

async function ask(plain: Plain): Promise<string> {
  const step = (name: string) => `/requests/new/access/${name}`;
  const subject = /name="subject" value="([^"]+)"/.exec((await plain.get(step('who'))).text)?.[1] ?? '';
  await plain.submit(step('who'), step('who'), { subject });
  await plain.submit(step('what'), step('what'), { scope: 'everything', details: '' });
  await plain.submit(step('how'), step('how'), { format: 'download' });
  const draft = /name="draft" value="([^"]+)"/.exec((await plain.get(step('check'))).text)?.[1] ?? '';
  const to = await plain.submit(step('check'), step('check'), { draft });
  return to.split('/')[3];
}

test('a server killed while 100 requests are sent loses none that was confirmed @once @crash', async ({ portal, mailbox }) => {
  test.setTimeout(180_000);
  const people = portal.people.slice(0, 10);
  const clients: Plain[] = [];
  for (const person of people) clients.push(await enter(portal, mailbox, person));
  const confirmed: { plain: Plain; reference: string }[] = [];
  let killed: Promise<void> | undefined;
  await Promise.all(clients.map(async plain => {
    for (let n = 0; n < 10; n++) {
      try {
        confirmed.push({ plain, reference: await ask(plain) });
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
});
