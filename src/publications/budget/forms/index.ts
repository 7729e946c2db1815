import type { Form } from '../../../model/form';
import { b1 } from './b1';
import { b10 } from './b10';
import { b11 } from './b11';
import { b2 } from './b2';
import { b3 } from './b3';
import { b4 } from './b4';
import { b5 } from './b5';
import { b6 } from './b6';
import { b7 } from './b7';
import { b8 } from './b8';
import { b9 } from './b9';

export { b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11 };

/** The statements of a budget publication, in the order of 新疆's eleven. */
export const FORMS: readonly Form[] = [b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11];
