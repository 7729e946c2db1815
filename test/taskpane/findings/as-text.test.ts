import { asText } from '../../../src/taskpane/findings/as-text';
import { groupsOf, type ShownFinding } from '../../../src/taskpane/findings/view';
import { reduce } from '../../../src/taskpane/reduce';
import { initialState } from '../../../src/taskpane/state';
import { demoSheets, outcomeOf } from '../outcomes';

const outcome = outcomeOf(demoSheets);
const shown: readonly ShownFinding[] = groupsOf(
  reduce(initialState({ language: 'zh', recheck: true, welcomed: true }, []), { type: 'checked', outcome }),
).flatMap(({ findings }) => findings);

test('a finding as text: what disagrees, the suspect by its sheet with what it should be, the rules', () => {
  const [head, suspect, ...rules] = asText(shown[0]!, 'zh').split('\n');
  expect(head).toBe(`【错误】${shown[0]!.finding.message}`);
  expect(suspect).toMatch(/^疑 .*GK05 G29，应为 341\.61$/);
  expect(rules).toHaveLength(shown[0]!.finding.rules.length);
  expect(rules.join()).toContain('T5.row');
});

test('her reason goes with it', () => {
  expect(
    asText({ ...shown[0]!, reason: '已核' }, 'zh')
      .split('\n')
      .at(-1),
  ).toBe('说明：已核');
});

test('what is to be looked at names no suspect', () => {
  expect(asText(shown[3]!, 'zh')).toMatch(/^【需核对】/);
  expect(asText(shown[3]!, 'zh')).not.toContain('应为');
});
