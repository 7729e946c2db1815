import { say } from '../../model/text';
import type { Books } from '../books';
import { observation, type Observation, type Rule } from '../rule';

/** What the reader of a document could not read: without it, what is missing would look as if nobody had written it. */
function* remarks({ documents }: Books): Iterable<Observation> {
  for (const { file, remarks = [] } of documents) {
    for (const { key, text } of remarks) {
      yield {
        key: `${file}:${key}`,
        severity: 'review',
        message: say(`${file}：${text.zh}`, `${file}: ${text.en}`),
        spots: [],
      };
    }
  }
}

export const documentRules: readonly Rule[] = [
  observation(
    'N.document',
    say('说明文件的内容都读到了', 'All of the narrative’s file was read'),
    say('决算公开说明：文件', 'The narrative: its file'),
    remarks,
  ),
];
