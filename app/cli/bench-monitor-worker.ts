/** The measured part of `bench monitor` as a program of its own: guarantees, reports; figures on standard output. */
import { measureMonitor } from '../../packages/guarantees/src/bench/monitor.ts';

const [guarantees, reports] = process.argv.slice(2).map(Number);
if (guarantees === undefined || reports === undefined) throw new Error('give guarantees and reports');
process.stdout.write(JSON.stringify(await measureMonitor(guarantees, reports)));
