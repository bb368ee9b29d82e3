import { alertToFourPlaces } from './alertToFourPlaces';
import { asteroidTonight } from './asteroidTonight';
import { archiveBeside } from './archiveBeside';
import { askAnAiAgent } from './askAnAiAgent';
import type { ExampleCheck, TriggerCheck } from './ExampleCheck';
import { filmStripAndBlink } from './filmStripAndBlink';
import { letTheModelLook } from './letTheModelLook';
import { mcpServerForFink } from './mcpServerForFink';
import { nightlyDigest } from './nightlyDigest';
import { objectToPictures } from './objectToPictures';
import { observableTonight } from './observableTonight';
import { quickLook } from './quickLook';
import { tagToMail } from './tagToMail';
import { tagToSlack } from './tagToSlack';
import { tagToTelegram } from './tagToTelegram';
import { tonightsPage } from './tonightsPage';
import { watchList } from './watchList';

export type { CheckBench, ExampleCheck, TriggerCheck } from './ExampleCheck';

/** Examples that are executed. */
export const EXAMPLE_CHECKS: readonly ExampleCheck[] = [
	quickLook,
	objectToPictures,
	filmStripAndBlink,
	nightlyDigest,
	watchList,
	askAnAiAgent,
	alertToFourPlaces,
	tonightsPage,
	asteroidTonight,
	archiveBeside,
	letTheModelLook,
	mcpServerForFink,
];

/** Examples that are activated and have to fire by themselves. */
export const TRIGGER_CHECKS: readonly TriggerCheck[] = [
	tagToSlack,
	tagToMail,
	tagToTelegram,
	observableTonight,
];
