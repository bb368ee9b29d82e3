import type { ExampleCheck } from '../../e2e/examples/ExampleCheck';
import { asteroidStream } from './asteroidStream';
import { morningDigest } from './morningDigest';
import type { StreamCheck } from './StreamCheck';
import { streamToSlack } from './streamToSlack';
import { transferToFiles } from './transferToFiles';

export type { StreamCheck, StreamedAlert } from './StreamCheck';

/** Examples of the livestream that are executed. */
export const LIVESTREAM_EXAMPLE_CHECKS: readonly ExampleCheck[] = [morningDigest, transferToFiles];

/** Examples of the livestream that are activated and have to fire by themselves. */
export const STREAM_CHECKS: readonly StreamCheck[] = [streamToSlack, asteroidStream];
