import { ENDED, Endings } from '../../src/cli/endings';

const ending = new Endings();
afterAll(() => ending.stopListening());

test('a run that is ended before it knows what to do about it ends as soon as it does, once, for the first reason', () => {
  process.emit('SIGTERM', 'SIGTERM');
  const acts: string[] = [];
  ending.onEnd(() => acts.push('ended'));
  ending.end('SIGINT');
  expect(acts).toEqual(['ended']);
  expect(ENDED[ending.came()!]).toBe(143);
});

test('who stopped listening leaves what comes to others', () => {
  const before = process.listenerCount('SIGINT');
  new Endings().stopListening();
  expect(process.listenerCount('SIGINT')).toBe(before);
});
