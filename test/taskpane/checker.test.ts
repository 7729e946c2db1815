import { Cancelled, WorkerChecker, type WorkerLike } from '../../src/taskpane/checker';
import type { Answer, Task } from '../../src/taskpane/worker/messages';
import { demoSheets, outcomeOf } from './outcomes';

describe('the worker', () => {
  class FakeWorker implements WorkerLike {
    onmessage: ((event: { readonly data: Answer }) => void) | null = null;
    onerror: ((event: { readonly message: string }) => void) | null = null;
    readonly tasks: Task[] = [];
    terminated = false;
    postMessage(task: Task): void {
      this.tasks.push(task);
    }
    terminate(): void {
      this.terminated = true;
    }
  }
  const task = { sheets: demoSheets } as unknown as Task;
  const outcome = outcomeOf(demoSheets);

  function started() {
    const workers: FakeWorker[] = [];
    const checker = new WorkerChecker(() => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    });
    return { workers, checker };
  }

  test('is kept from one task to the next', async () => {
    const { workers, checker } = started();
    for (let time = 0; time < 2; time++) {
      const stages: string[] = [];
      const answer = checker.check(task, (stage) => stages.push(stage));
      workers[0]!.onmessage!({ data: { kind: 'progress', stage: 'checking' } });
      workers[0]!.onmessage!({ data: { kind: 'checked', outcome } });
      expect(await answer).toBe(outcome);
      expect(stages).toEqual(['checking']);
    }
    expect(workers).toHaveLength(1);
  });

  test('is ended by cancelling; the next task has a new one', async () => {
    const { workers, checker } = started();
    const answer = checker.check(task, () => {});
    checker.cancel();
    await expect(answer).rejects.toThrow(Cancelled);
    expect(workers[0]!.terminated).toBe(true);
    void checker.survey(task).catch(() => {});
    expect(workers).toHaveLength(2);
  });

  test('that breaks down or cannot be loaded is an error, not silence', async () => {
    const { workers, checker } = started();
    const failed = checker.check(task, () => {});
    workers[0]!.onmessage!({ data: { kind: 'failed', details: 'no memory' } });
    await expect(failed).rejects.toThrow('no memory');
    const lost = checker.survey(task);
    workers[0]!.onerror!({ message: 'not found' });
    await expect(lost).rejects.toThrow('not found');
    expect(workers[0]!.terminated).toBe(true);
  });
});
