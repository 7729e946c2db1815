import { statSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * What takes long for what it does, in seconds, where nobody knows yet how long each takes: what runs in a browser, and
 * what else starts other programs or writes whole packages into the stand-in for Excel.
 */
const LONG = [
  ['test/workbench-e2e/', 45],
  ['test/taskpane/a11y', 40],
  ['test/taskpane/keyboard', 30],
  ['test/hosts/excel/', 20],
  ['test/checked-copy', 20],
  ['test/cli/', 15],
  ['test/diagnose/', 5],
  ['test/documents/docx-comments', 10],
];

/** About as much as a test file takes for each of its bytes. */
const SECONDS_A_BYTE = 2 / 10_000;

/** Begins with the longest, so that no core waits for one of them at the end; a project at a time: they share no process. */
export default class LongestFirst extends BaseSequencer {
  async sort(specs) {
    const projects = this.ctx.projects.map(({ name }) => name);
    const known = specs.map((spec) => ({
      spec,
      project: projects.indexOf(spec.project.name),
      seconds: this.seconds(spec),
    }));
    return known.sort((a, b) => a.project - b.project || b.seconds - a.seconds).map(({ spec }) => spec);
  }

  seconds({ moduleId, project }) {
    const name = path.relative(this.ctx.config.root, moduleId).replaceAll(path.sep, '/');
    const last = this.ctx.cache.getFileTestResults(`${project.name}:${name}`)?.duration;
    if (last) return last / 1000;
    const [, long] = LONG.find(([start]) => name.startsWith(start)) ?? [];
    return long ?? statSync(moduleId).size * SECONDS_A_BYTE;
  }
}
