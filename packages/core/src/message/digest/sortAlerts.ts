import { choiceNamed, type Choice } from '../../choice';
import { brightMagnitudeOf, isFading } from './brightAlerts';
import type { DigestAlert } from './DigestAlert';

/** An order of the alerts in a digest. */
interface DigestOrder<Name extends string> extends Choice<Name> {
	/** Alerts with smaller keys come first; equal ones stay in the order of the input. */
	readonly keyOf: (alert: DigestAlert) => number;
}

/** Larger than all magnitudes; infinities can't be subtracted. */
const NO_MAGNITUDE = 1e9;

const newest: DigestOrder<'newest'> = {
	name: 'newest',
	title: 'Newest First',
	keyOf: ({ facts }) => -(facts.detected?.mjdTai ?? -Number.MAX_VALUE),
};

const brightest: DigestOrder<'brightest'> = {
	name: 'brightest',
	title: 'Brightest First',
	description: 'By the leading brightness. Alerts without a magnitude and fading ones come last.',
	keyOf: ({ facts }) =>
		brightMagnitudeOf(facts) ?? (isFading(facts) ? 2 * NO_MAGNITUDE : NO_MAGNITUDE),
};

const input: DigestOrder<'input'> = { name: 'input', title: 'Input Order', keyOf: () => 0 };

/** Orders in which a digest can show its alerts. */
export const DIGEST_SORTS = [newest, brightest, input] as const;

/** Name of one of DIGEST_SORTS. */
export type DigestSort = (typeof DIGEST_SORTS)[number]['name'];

/** A sorted copy. @throws {OptionError} An unknown order. */
export function sortAlerts(alerts: readonly DigestAlert[], sort: DigestSort): DigestAlert[] {
	const { keyOf } = choiceNamed<DigestOrder<DigestSort>>(DIGEST_SORTS, sort, 'Sort');
	return [...alerts].sort((a, b) => keyOf(a) - keyOf(b) || a.entry - b.entry);
}
