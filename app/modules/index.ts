/** The list that `http` walks. A new capability is one more module here. */
import type { Module } from '../web/route.ts';
import { delegation } from './delegation/index.ts';
import { press } from './press/index.ts';
import { statements } from './statements/index.ts';
import { talks } from './talks/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: each module has a state type of its own.
export const MODULES: readonly Module<any>[] = [talks, statements, press, delegation];
