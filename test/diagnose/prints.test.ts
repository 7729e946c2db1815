import { Prints } from '../../src/diagnose/prints';
import { examinePackage } from '../../src/examine';
import type { Figure } from '../../src/model/figure';
import { aNarrated } from '../fixtures/narrated';

const sentences = `${'本年收入合计1万元。'.repeat(3)}本年收入合计2万元。`;
const pair = aNarrated().rewritten((text) =>
  text.replace(/总体情况[^\n]*\n/, (heading) => `${heading}${sentences}\n`),
);
const { verdicts } = examinePackage({ sheets: pair.sheets(), narratives: pair.narratives() }).check;
const said = verdicts.filter(({ kind, rule }) => kind === 'inconsistent' && rule.id === 'N.T1');
const printedIn = (source: 'cell' | 'narrative', at = 0): Figure =>
  said[at]!.terms.find(({ figure }) => figure.place.source === source)!.figure;

describe('what a text says several times is asked once', () => {
  test('of the figure that all of it is about', () => {
    expect(said).toHaveLength(4);
    expect(new Prints(new Map()).once(said, [printedIn('cell')])).toEqual([said[0], said[3]]);
  });

  test('but of the printing that only one of them is', () => {
    const open = [printedIn('narrative')];
    expect(new Prints(new Map()).once(said, open)).toEqual([said[0], said[1], said[3]]);
  });

  test('and what is set right already says something else', () => {
    const prints = new Prints(new Map([[printedIn('narrative', 1), 4]]));
    expect(prints.once(said, [printedIn('cell')])).toHaveLength(3);
  });
});
