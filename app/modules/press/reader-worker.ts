/** Reads one page away from the main thread: a page made to be slow is stopped with its thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadInput, readArticle } from '@sulh/reader';

parentPort!.postMessage(readArticle(workerData as ReadInput));
