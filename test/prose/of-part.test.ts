import { OfPart } from '../../src/prose/of-part';

type Step = Exclude<keyof OfPart, 'isSpokenOf' | 'name'> | 'name' | 'nameFirst';

/** After each step: is one of several units spoken of? */
function follow(steps: readonly Step[]): boolean[] {
  const part = new OfPart();
  return steps.map((step) => {
    if (step === 'name' || step === 'nameFirst') part.name(step === 'nameFirst');
    else part[step]();
    return part.isSpokenOf;
  });
}

test.each<{ name: string; steps: Step[]; are: boolean[] }>([
  { name: '本级 up to the end of its sentence', steps: ['say', 'endSentence'], are: [true, false] },
  { name: 'or up to a semicolon', steps: ['say', 'endPart'], are: [true, false] },
  {
    name: '(其中本级…) ends with its bracket',
    steps: ['open', 'say', 'close'],
    are: [false, true, false],
  },
  {
    name: 'a bracket within what is told of one unit is of that unit',
    steps: ['say', 'open', 'close', 'endSentence'],
    are: [true, true, true, false],
  },
  {
    name: 'a unit that opens the paragraph has all of it',
    steps: ['nameFirst', 'endSentence', 'endPart', 'endParagraph'],
    are: [true, true, true, false],
  },
  {
    name: 'one named later in it too, then',
    steps: ['nameFirst', 'name', 'endSentence'],
    are: [true, true, true],
  },
  { name: 'one named in the middle has its sentence', steps: ['name', 'endSentence'], are: [true, false] },
])('$name', ({ steps, are }) => {
  expect(follow(steps)).toEqual(are);
});
