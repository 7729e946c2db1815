import { readFileSync } from 'node:fs';
import { Desk } from '../../workbench/desk';
import { serveWorkbench, type Workbench } from '../../workbench/server';

describe('every answer of the workbench', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    const desk = new Desk();
    await desk.open(new Uint8Array(readFileSync('samples/demo/statements.xlsx')), 'statements.xlsx');
    workbench = await serveWorkbench(desk);
  });
  afterAll(() => workbench.close());

  test.each([
    ['data', '/workbook', {}, 200],
    ['a stream of events', '/events/page', {}, 200],
    ['a file that is not there', '/nothing', {}, 404],
    ['a refusal', '/workbook', { headers: { origin: 'https://example.org' } }, 403],
    ['an error', '/type', { method: 'POST', body: '{' }, 400],
  ])('%s: can be framed by no other page and is taken for nothing else', async (_, path, request, status) => {
    const ended = new AbortController();
    const answer = await fetch(workbench.url + path, { ...request, signal: ended.signal });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    ended.abort();
  });
});
