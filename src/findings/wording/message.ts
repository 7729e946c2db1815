import { phrase, say, type Text } from '../../model/text';
import type { Finding, FindingSuspect } from '../finding';
import { COPIED, evidence } from './evidence';
import { describeColumns, describeRepeated, describeScale, describeShift } from './blocks';
import { describeConflict, describeRounding } from './rounding';
import { describe, describeUnsearched } from './verdicts';

/** What a finding says: what disagrees, where, by how much. */
export function messageOf({ about }: Pick<Finding, 'about'>): Text {
  switch (about.kind) {
    case 'verdict':
      return describe(about.verdict);
    case 'unsearched':
      return describeUnsearched(about.verdict);
    case 'shift':
      return describeShift(about.shift);
    case 'columns':
      return describeColumns(about.columns);
    case 'scale':
      return describeScale(about.scale);
    case 'repeated':
      return describeRepeated(about.repeated);
    case 'conflict':
      return describeConflict(about.verdicts);
    case 'rounding':
      return describeRounding(whoseRounding(about), about.verdicts.length, about.largest);
    case 'ofLastYear':
      return ofLastYear({ defect: messageOf(about.defect) });
    case 'observation':
      return about.observation.message;
  }
}

const ofLastYear = phrase<{ defect: Text }>(
  ({ defect }) => `上年决算自身的问题，已经公开，不影响本年：${defect}`,
  ({ defect }) => `Last year’s own defect, published and of no bearing on this year: ${defect}`,
);

/** Why a figure is suspected. */
export const becauseOf = ({ evidence: found }: FindingSuspect): Text => (found ? evidence(found) : COPIED);

const OF_NARRATIVE = say('说明', 'The narrative');

const whoseRounding = ({ statement, verdicts }: Finding['about'] & { kind: 'rounding' }): Text =>
  statement === 'N' ? OF_NARRATIVE : verdicts[0]!.books.called(statement);
