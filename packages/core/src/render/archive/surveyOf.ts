import { printable, type Header } from '../../fits';

/** Where a header names its survey, the surest first; each may be followed by the release and the filter. */
const KEYWORDS = ['SURVEY', 'TELESCOP', 'OBSERVAT', 'ORIGIN'];
const MAX_LENGTH = 40;

/**
 * The survey that a FITS header names: SURVEY (STScI's DSS, SkyView, the Legacy Surveys), the HiPS from which CDS's
 * hips2fits made it, or the telescope, with the filter if there is one; undefined if it names none.
 */
export function surveyOf(header: Header, primary: Header): string | undefined {
	const text = (keyword: string) =>
		printable((header.textIfAny(keyword) ?? primary.textIfAny(keyword) ?? '').trim());
	const hips = hipsOf(header) ?? hipsOf(primary);
	const [survey, ...others] = KEYWORDS.map(text);
	const named = survey || hips || others.find((name) => name !== '');
	if (!named) return undefined;
	if (named === hips) return hips;
	const filter = text('FILTER') || text('BAND') || text('BANDS');
	const whole = [named, survey && text('VERSION'), filter].filter(Boolean).join(' ');
	return whole.slice(0, MAX_LENGTH);
}

/** `HISTORY From HiPS CDS/P/DSS2/red (DSS2 Red (F+R))` names the survey `DSS2 red`. */
function hipsOf(header: Header): string | undefined {
	for (const card of header.cards()) {
		if (card.kind !== 'commentary') continue;
		const id = /From HiPS (?:ivo:\/\/)?([\w.\-/+]+)/.exec(card.text)?.[1];
		if (id) return printable(id.replace(/^[\w.]+\/[CP]\//, '').replaceAll('/', ' '));
	}
	return undefined;
}
