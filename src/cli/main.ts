#!/usr/bin/env node
import { join } from 'node:path';
import { compiled } from './compiled';

compiled(join(__dirname, 'program.js')).run();
