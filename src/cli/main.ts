#!/usr/bin/env node
import { join } from 'node:path';
import { compiled } from './compiled';
import { Endings } from './endings';
import type * as Program from './program';

const words = process.argv.slice(2);
// Before the program is loaded: a batch says what came of it, however soon it is ended.
const ending = words.includes('batch') ? new Endings() : null;
const program = compiled(join(__dirname, 'program.js')).run() as typeof Program;
void program.run(words, ending);
