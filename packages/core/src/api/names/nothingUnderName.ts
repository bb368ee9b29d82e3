import { parseObjectName, type NameService } from '../../alert';
import { EmptyAnswerError, OptionError } from '../../errors';
import type { FoundObject, ObjectsOfName } from './ObjectsOfName';
import { SERVICE_NAMES } from './serviceNames';

/** Candidates that a sentence names at most. */
const MAX_NAMED = 5;

const SERVICES = Object.keys(SERVICE_NAMES) as readonly NameService[];

/** The error for a name under which Fink has nothing: what each service said, and who else may be meant. */
export function nothingUnderName({ text, candidates, findings }: ObjectsOfName): EmptyAnswerError {
	const said = `${findings.join('. ')}.`;
	const isNear = candidates.some(({ separationArcsec }) => separationArcsec !== undefined);
	const others =
		candidates.length > 0
			? ` ${isNear ? 'The nearest' : 'Similar names'}: ${list(candidates)}.`
			: '';
	const isPlaced = findings.some((finding) => finding.includes('″'));
	const next = isPlaced ? '' : ` ${whereElse(text, SERVICES)}`;
	return new EmptyAnswerError(`Fink has no object under the name "${text}"`, {
		advice: said + others + next,
		...(isPlaced && { remedy: 'searchPosition' }),
	});
}

/** The error for a name that means several objects where one is wanted. */
export function severalUnderName(
	{ text, objects }: ObjectsOfName,
	fieldName = 'Object',
): OptionError {
	return new OptionError(`"${text}" means ${objects.length} objects in Fink`, {
		field: fieldName,
		given: text,
		advice: `Enter one of them: ${list(objects)}.`,
	});
}

/**
 * Where else to look for a name, by how it is written.
 *
 * @param asked - Services that were asked already.
 */
export function whereElse(text: string, asked: readonly NameService[]): string {
	if (isWrittenLikeId(text)) return 'It looks like an ID, not a name.';
	const fit = servicesFor(text).filter((service) => !asked.includes(service));
	const others = fit.map((service) => SERVICE_NAMES[service]);
	const further = others.length > 0 ? `It looks like a name in ${others.join(' or ')}. ` : '';
	return `${further}Check the spelling. Names from other surveys (ZTF, ATLAS, Gaia alerts) are listed on TNS, with the TNS name and the position.`;
}

/** Whether text has the form of a diaObjectId or diaSourceId. */
export function isWrittenLikeId(text: string): boolean {
	return /^\d{15,19}$/.test(text);
}

function servicesFor(text: string): NameService[] {
	try {
		const name = parseObjectName(text, 'Name');
		if (name.kind === 'id') return [];
		return name.rounds.flat().map(({ service }) => service);
	} catch {
		return [];
	}
}

function list(objects: readonly FoundObject[]): string {
	const more = objects.length > MAX_NAMED ? `; ${objects.length - MAX_NAMED} more` : '';
	return objects.slice(0, MAX_NAMED).map(describe).join('; ') + more;
}

function describe(object: FoundObject): string {
	const { enter, name, separationArcsec, numberOfDetections, lastDetectionUtc } = object;
	const facts = [
		name !== enter ? name : '',
		separationArcsec === undefined ? '' : `${separationArcsec}″ away`,
		numberOfDetections === undefined ? '' : `${numberOfDetections} detections`,
		lastDetectionUtc === undefined ? '' : `last ${lastDetectionUtc.slice(0, 10)}`,
	].filter(Boolean);
	return facts.length > 0 ? `${enter} (${facts.join(', ')})` : enter;
}
